package fr.guichet.account.sending;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sockets of one send, so that its deadline can close them. A blocked read does not hear of an interrupt, and a mail
 * server that says a byte a second keeps every time-out of a socket from running out: closing is the only way to end it.
 */
final class SendUnderWay {

    // The transport is made deep inside the server's sender, on the thread of the send.
    private static final ThreadLocal<SendUnderWay> OF_THIS_THREAD = new ThreadLocal<>();

    private final List<Socket> sockets = new ArrayList<>();
    private boolean over;

    /** The send that this thread works on; empty on any other thread. */
    static Optional<SendUnderWay> ofThisThread() {
        return Optional.ofNullable(OF_THIS_THREAD.get());
    }

    /** Does the work as this send's. */
    void run(Runnable work) {
        OF_THIS_THREAD.set(this);
        try {
            work.run();
        } finally {
            OF_THIS_THREAD.remove();
        }
    }

    /** Takes a socket under the deadline; when that has passed the socket is closed at once. */
    synchronized void add(Socket socket) {
        if (over) {
            close(socket);
        } else {
            sockets.add(socket);
        }
    }

    /** Closes what is open, and whatever the send opens from now on. */
    synchronized void end() {
        over = true;
        sockets.forEach(SendUnderWay::close);
        sockets.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed or not, nothing more can be done about it; the time-outs of the socket are left.
            return;
        }
    }
}
