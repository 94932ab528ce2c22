package fr.guichet.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands where an LDAP directory would: takes every connection and says nothing, as a directory behind a firewall does.
 * A verifier that connects hangs, and is counted.
 */
final class LdapTrap implements AutoCloseable {

    private final ServerSocket socket;
    private final LongAdder connections = new LongAdder();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private LdapTrap(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Opens the trap.
     *
     * @param port 0 for any free one
     */
    static LdapTrap open(int port) throws IOException {
        LdapTrap trap = new LdapTrap(new ServerSocket(port, 16, InetAddress.getByName("127.0.0.1")));
        Thread thread = new Thread(trap::accept, "ldap-trap");
        thread.setDaemon(true);
        thread.start();
        return trap;
    }

    int port() {
        return socket.getLocalPort();
    }

    long connections() {
        return connections.sum();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                open.add(socket.accept());
                connections.increment();
            } catch (IOException e) {
                // The socket was closed: the loop ends.
            }
        }
    }
}
