package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** No {@code nonce}: a logout token must not pass for the ID token of a login, nor the other way round. */
final class NoNonceRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return claims.getClaims().containsKey("nonce") ? Optional.of(TokenRefusal.NONCE_PRESENT) : Optional.empty();
    }
}
