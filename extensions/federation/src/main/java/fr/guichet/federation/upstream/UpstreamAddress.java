package fr.guichet.federation.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** An address of an upstream that a login may rely on: https, or http on this machine itself. */
final class UpstreamAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private UpstreamAddress() {}

    /** The address of a text; empty when it is none, or one that a login must not rely on. */
    static Optional<URI> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
        boolean plain =
                address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
        return plain && isSafe(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }
}
