package fr.guichet.dossier.access;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A regional platform whose tile may lead here.
 *
 * @param issuer its issuer, character for character, as the tile sends it
 * @param alias its identity provider at the gateway
 */
public record Platform(URI issuer, String alias) {

    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public Platform {
        if (!SCHEMES.contains(issuer.getScheme())
                || issuer.getHost() == null
                || issuer.getRawUserInfo() != null
                || issuer.getRawQuery() != null
                || issuer.getRawFragment() != null) {
            throw new IllegalArgumentException("DOSSIER_PLATFORMS: an issuer is an absolute URL without query");
        }
        if (!ALIAS.matcher(alias).matches()) {
            throw new IllegalArgumentException("DOSSIER_PLATFORMS: an alias is made of letters, digits, - and _");
        }
    }

    /**
     * Reads {@code issuer=alias}.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Platform of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("DOSSIER_PLATFORMS: expected issuer=alias");
        }
        return new Platform(
                URI.create(text.substring(0, equals).strip()),
                text.substring(equals + 1).strip());
    }
}
