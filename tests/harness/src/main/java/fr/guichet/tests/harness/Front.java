package fr.guichet.tests.harness;

import fr.guichet.local.GatewaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one address of several nodes: passes connections on to the node of the moment, byte by byte. Which node answers is
 * the test's choice and never chance. For HTTP/1.1: a connection that changes to another protocol cannot change nodes.
 */
public final class Front implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Connections to nodes whose end is the end of the answer. */
    private final Set<Socket> last = ConcurrentHashMap.newKeySet();

    private volatile Node node;

    /**
     * @param address that it listens at
     * @param source address that the front calls it from, which is the one whose headers it believes
     */
    private record Node(InetSocketAddress address, String source) {
        boolean isAtTheEndOf(Socket connection) {
            return address.equals(connection.getRemoteSocketAddress());
        }
    }

    private Front(ServerSocket listener) {
        this.listener = listener;
    }

    static Front on(int port) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Front front = new Front(listener);
            front.run("front", front::accept);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** From the next request on, that node answers, on the connections too that browsers keep open. */
    public void leadTo(URI node) {
        leadTo(node, GatewaySettings.CARD_HOST_ADDRESS);
    }

    /** @param source address that the front calls the node from */
    public void leadTo(URI address, String source) {
        node = new Node(new InetSocketAddress(address.getHost(), address.getPort()), source);
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket browser = listener.accept();
                open.add(browser);
                run("front connection", () -> relay(browser));
            }
        } catch (SocketException closed) {
            // The end of the front.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser waits for an answer before it asks again, so what it writes after a change begins a request. */
    private void relay(Socket browser) {
        Socket served = new Socket();
        try (browser) {
            InputStream in = browser.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Node current = node;
                if (!served.isConnected() || served.isClosed() || !current.isAtTheEndOf(served)) {
                    close(served);
                    Socket fresh = connected(current);
                    served = fresh;
                    run("front answer", () -> answer(fresh, browser));
                }
                if (isLast(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    last.add(served);
                }
                served.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // A node that is down: the browser sees a closed connection, as it would behind a load balancer.
        } finally {
            open.remove(browser);
            close(served);
        }
    }

    /** Whether the browser waits for the end of the connection as the end of the answer. */
    private static boolean isLast(String request) {
        return request.contains("\r\nConnection: close\r\n");
    }

    /** From the address whose headers the nodes believe, or no card would get through to them. */
    private static Socket connected(Node node) throws IOException {
        Socket connection = new Socket();
        connection.bind(new InetSocketAddress(node.source(), 0));
        connection.connect(node.address());
        return connection;
    }

    /** A connection that is kept outlives its node; one whose last answer is given does not, whoever is led to by then. */
    private void answer(Socket served, Socket browser) {
        try (served) {
            served.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException closed) {
            // By the browser, by a change of node, or by a node that was killed.
        }
        if (last.remove(served) || node.isAtTheEndOf(served)) {
            close(browser);
        }
    }

    private void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Front::close);
    }
}
