package fr.guichet.tests.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets those who live in a network of their own reach something on the loopback interface of everybody's. */
final class Passage implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Passage(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /**
     * @param host that it listens at, on a free port
     * @param target port on the loopback interface
     */
    static Passage from(String host, int target) {
        try {
            Passage passage = new Passage(new ServerSocket(0, 50, InetAddress.getByName(host)), target);
            run(passage::accept);
            return passage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket one = listener.accept();
                Socket other = new Socket();
                open.add(one);
                open.add(other);
                other.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                run(() -> pump(one, other));
                run(() -> pump(other, one));
            } catch (IOException closed) {
                // The end of the passage, or of what it leads to.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // By either side.
        }
        open.remove(from);
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "passage");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
