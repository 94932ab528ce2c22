package fr.guichet.identity.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What card logins of one identity provider stand on.
 *
 * @param realm of the provider
 * @param provider its alias
 * @param usability whether every card can be judged
 * @param authorities every configured authority, as far as they can be read
 * @param crls every revocation list at hand; none before the first that was needed
 * @param crlRequired whether nothing but the lists is asked
 */
public record TrustReport(
        String realm,
        String provider,
        Usability usability,
        List<TrustedAuthority> authorities,
        List<HeldCrl> crls,
        boolean crlRequired) {

    public TrustReport {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(usability, "usability");
        authorities = List.copyOf(authorities);
        crls = List.copyOf(crls);
    }

    /** One of which nothing is known but that it cannot be used. */
    public static TrustReport unusable(String realm, String provider, Usability why) {
        return new TrustReport(realm, provider, why, List.of(), List.of(), false);
    }

    /** What keeps cards from being judged. */
    public enum Usability {
        USABLE,
        /** The file of the authorities cannot be read on this node; it may be on another. */
        FILE_UNREADABLE,
        /** The directory of revocation lists cannot be written on this node; it may be on another. */
        CACHE_UNWRITABLE,
        /** This node was started so that it can believe no certificate; another may have been started otherwise. */
        NO_CERTIFICATE_SOURCE,
        /** A setting of the provider is wrong, which it is on every node. */
        SETTING_WRONG;

        /** Whether it is a fault of this node, which another may not have. */
        public boolean isOfThisNode() {
            return switch (this) {
                case USABLE, SETTING_WRONG -> false;
                case FILE_UNREADABLE, CACHE_UNWRITABLE, NO_CERTIFICATE_SOURCE -> true;
            };
        }
    }

    /**
     * A configured authority.
     *
     * @param name common name
     * @param fingerprint first eight hexadecimal digits of the certificate's SHA-256: an authority that was renewed has
     *     its name twice
     * @param expiry end of its validity
     */
    public record TrustedAuthority(String name, String fingerprint, Instant expiry) {}

    /**
     * A revocation list.
     *
     * @param issuer common name of its issuer
     * @param thisUpdate when the issuer made it
     * @param nextUpdate when the issuer makes the next one at the latest
     * @param grace how long past that it still counts here
     */
    public record HeldCrl(String issuer, Instant thisUpdate, Instant nextUpdate, Duration grace) {}
}
