package fr.guichet.simulator.cardhost;

import fr.guichet.simulator.pki.ServerIdentity;
import fr.guichet.simulator.pki.TestPki;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a card host is made of. Each {@code with…} gives a changed copy.
 *
 * @param bind address to listen on; loopback unless it runs in a container
 * @param port port to listen on; 0 for any free one
 * @param upstream origin of the login host
 * @param source address the login host sees as the proxy's
 * @param identity TLS certificate and key
 * @param advertised authorities whose names the certificate request carries
 * @param presented what is told to the login host of the handshake's certificate; the identity function for an honest
 *     card host
 */
public record CardHostOptions(
        String bind,
        int port,
        URI upstream,
        String source,
        ServerIdentity identity,
        List<X509Certificate> advertised,
        UnaryOperator<Optional<X509Certificate>> presented) {

    /** The proxy address that the login host trusts; a browser on 127.0.0.1 is not it. */
    public static final String PROXY_ADDRESS = "127.0.0.2";

    public CardHostOptions {
        Objects.requireNonNull(bind);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(presented);
        advertised = List.copyOf(advertised);
        if (!"http".equals(upstream.getScheme()) || upstream.getHost() == null || upstream.getPort() <= 0) {
            throw new IllegalArgumentException("the login host behind a card host is http://host:port");
        }
        resolve(source);
    }

    /** An honest card host on any free loopback port, in front of the login host. */
    public static CardHostOptions of(TestPki pki, URI upstream) {
        return new CardHostOptions(
                "127.0.0.1", 0, upstream, PROXY_ADDRESS, pki.tlsServer(), pki.advertised(), UnaryOperator.identity());
    }

    public CardHostOptions withPort(int newPort) {
        return new CardHostOptions(bind, newPort, upstream, source, identity, advertised, presented);
    }

    /** Another listening address, for a container. */
    public CardHostOptions withBind(String address) {
        return new CardHostOptions(address, port, upstream, source, identity, advertised, presented);
    }

    /** Another source address: one that the login host does not trust, for instance. */
    public CardHostOptions withSource(String address) {
        return new CardHostOptions(bind, port, upstream, address, identity, advertised, presented);
    }

    /** A dishonest card host, which tells the login host of another certificate than the handshake's. */
    public CardHostOptions withPresented(UnaryOperator<Optional<X509Certificate>> certificate) {
        return new CardHostOptions(bind, port, upstream, source, identity, advertised, certificate);
    }

    InetAddress sourceAddress() {
        return resolve(source);
    }

    private static InetAddress resolve(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address of this machine", e);
        }
    }
}
