package fr.guichet.federation.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses outside that an operator writes: calls and links go there, so they are told apart from scripts and files. */
public final class WebAddress {

    private WebAddress() {}

    /**
     * Reads {@code https://…}; {@code http} is taken on loopback alone, where the local start lives.
     *
     * @param key name of the setting, for the message
     * @throws IllegalArgumentException when the text is anything else, or carries a user name or a fragment
     */
    public static URI parse(String key, String text) {
        URI address;
        try {
            address = new URI(text.strip());
        } catch (URISyntaxException invalid) {
            throw new IllegalArgumentException(key + " is not an address.", invalid);
        }
        if (!isTrusted(address)) {
            throw new IllegalArgumentException(
                    key + " is an https address without user name and fragment; http is for loopback alone.");
        }
        return address;
    }

    private static boolean isTrusted(URI address) {
        boolean web =
                "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address));
        return web && address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    /** By its text, never by a name server that could be made to say so. */
    private static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
