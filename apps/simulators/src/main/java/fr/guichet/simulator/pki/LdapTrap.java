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

    private final Thread acceptor = new Thread(this::accept, "ldap-trap");

    private LdapTrap(ServerSocket socket) {
        this.socket = socket;
        acceptor.setDaemon(true);
    }

    /**
     * Opens the trap.
     *
     * @param port 0 for any free one
     */
    static LdapTrap open(int port) throws IOException {
        LdapTrap trap = new LdapTrap(new ServerSocket(port, 16, InetAddress.getByName("127.0.0.1")));
        trap.acceptor.start();
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
            // The system keeps the port for as long as the call to accept has not returned.
            acceptor.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
