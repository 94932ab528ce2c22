package fr.guichet.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Ports of the loopback interface. */
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;
    private static final PortBlocks OF_THIS_PROCESS =
            new PortBlocks(Path.of(System.getProperty("java.io.tmpdir"), "guichet-ports"), LOWEST, HIGHEST);

    private Ports() {}

    /**
     * A port that was free a moment ago, below those that Linux gives to outgoing connections (32768 and above): one of
     * these could take it before the listener does.
     */
    public static int free() {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = OF_THIS_PROCESS.next();
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailedException("No free port on the loopback interface");
    }

    /** @return the port itself, or a free one for 0 */
    static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    /** Whether a listener could be opened there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers themselves do: a connection that still lingers in TIME_WAIT does not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
