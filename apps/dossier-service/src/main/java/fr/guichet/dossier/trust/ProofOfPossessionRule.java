package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/**
 * No {@code cnf}: a token bound to a key (RFC 7800; DPoP, RFC 9449; mutual TLS, RFC 8705) that arrives as a bearer token
 * has left the hands of who can prove possession.
 */
final class ProofOfPossessionRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return claims.getClaim("cnf") == null ? Optional.empty() : Optional.of(TokenRefusal.KEY_BOUND);
    }
}
