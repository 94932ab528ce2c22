package fr.guichet.card.trust;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate and the configured authorities that lead from it to a root.
 *
 * @param leaf the end entity
 * @param authorities its issuer first, the root last; at least one
 */
public record CertificationPath(X509Certificate leaf, List<Authority> authorities) {

    public CertificationPath {
        authorities = List.copyOf(authorities);
    }

    /** The authority that issued the leaf. */
    public Authority issuer() {
        return authorities.get(0);
    }

    /** The self-signed authority at the end. */
    public Authority root() {
        return authorities.get(authorities.size() - 1);
    }
}
