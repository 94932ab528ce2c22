package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code jti} is there and can be remembered, so that the token is taken once. */
final class TokenIdRule implements TokenRule {

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return Remembered.isUsable(claims.getJWTID()) ? Optional.empty() : Optional.of(TokenRefusal.TOKEN_ID_ABSENT);
    }
}
