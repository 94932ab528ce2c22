package fr.guichet.simulator.pki;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where OCSP and CRLs of the test cards are: written in every certificate.
 *
 * @param host by which they are asked
 * @param port 0 for any free one
 */
public record RevocationPlace(String host, int port) {
    private static final String LOOPBACK = "127.0.0.1";

    /** For who asks from this machine. */
    public static RevocationPlace onLoopback(int port) {
        return new RevocationPlace(LOOPBACK, port);
    }

    RevocationPlace at(int otherPort) {
        return new RevocationPlace(host, otherPort);
    }

    /** The loopback interface; every interface when others ask. */
    InetSocketAddress listener() {
        return host.equals(LOOPBACK)
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : new InetSocketAddress(port);
    }
}
