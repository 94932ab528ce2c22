package fr.guichet.card.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Origin of the card host: the only place where a client certificate is asked for, and the only place outside the
 * login host that a browser is sent to.
 */
final class CardHost {

    private final URI origin;

    private CardHost(URI origin) {
        this.origin = origin;
    }

    /**
     * Reads {@code https://host[:port]}; {@code http} is taken on loopback alone, where the local start lives.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    static CardHost parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException invalid) {
            throw new IllegalArgumentException("The card host is not a URL.", invalid);
        }
        if (!isOrigin(uri)) {
            throw new IllegalArgumentException("The card host is an origin: https://host or https://host:port.");
        }
        if (!"https".equals(uri.getScheme()) && !isLoopback(uri)) {
            throw new IllegalArgumentException("The card host is reached over https; http is for loopback alone.");
        }
        return new CardHost(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()));
    }

    /** {@code scheme://host[:port]}, no path. */
    URI origin() {
        return origin;
    }

    private static boolean isOrigin(URI uri) {
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        return web
                && bare
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    /** By its text, never by a name server that could be made to say so. */
    private static boolean isLoopback(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
