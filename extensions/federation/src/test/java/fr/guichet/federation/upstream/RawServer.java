package fr.guichet.federation.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An upstream on loopback that may break every rule of HTTP. */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String scheme;
    private final Behaviour behaviour;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    RawServer(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", behaviour);
    }

    RawServer(ServerSocket socket, String scheme, Behaviour behaviour) {
        this.socket = socket;
        this.scheme = scheme;
        this.behaviour = behaviour;
        Thread acceptor = new Thread(this::accept, "raw-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Answers with a whole response. */
    static Behaviour answering(String response) {
        return (out, closed) -> out.write(response.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the request and says nothing, until the test is over. */
    static Behaviour hanging() {
        return (out, closed) -> closed.await();
    }

    URI address(String path) {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort() + path);
    }

    /** First lines of the requests that came. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread worker = new Thread(() -> serve(connection), "raw-connection");
                worker.setDaemon(true);
                worker.start();
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(readHead(connection.getInputStream()));
            behaviour.answer(connection.getOutputStream(), closing);
            connection.getOutputStream().flush();
        } catch (IOException | InterruptedException gone) {
            // The other side hung up, which is what most of these tests are about.
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString().lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it does once the head of a request is there. */
    @FunctionalInterface
    interface Behaviour {

        void answer(OutputStream out, CountDownLatch closing) throws IOException, InterruptedException;
    }
}
