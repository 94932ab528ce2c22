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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one address of several nodes: passes connections on to the node of the moment, byte by byte. Which node answers is
 * the test's choice and never chance.
 */
public final class Front implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int nodePort;

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
        nodePort = node.getPort();
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
        Socket node = new Socket();
        try (browser) {
            InputStream in = browser.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!node.isConnected() || node.isClosed() || node.getPort() != nodePort) {
                    close(node);
                    Socket current = connected();
                    node = current;
                    run("front answer", () -> answer(current, browser));
                }
                node.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // A node that is down: the browser sees a closed connection, as it would behind a load balancer.
        } finally {
            open.remove(browser);
            close(node);
        }
    }

    /** From the address whose headers the nodes believe, or no card would get through to them. */
    private Socket connected() throws IOException {
        Socket node = new Socket();
        node.bind(new InetSocketAddress(GatewaySettings.CARD_HOST_ADDRESS, 0));
        node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), nodePort));
        return node;
    }

    private void answer(Socket node, Socket browser) {
        try (node) {
            node.getInputStream().transferTo(browser.getOutputStream());
        } catch (IOException closed) {
            // By the browser, by a change of node, or by a node that was killed.
        }
        if (node.getPort() == nodePort) {
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
