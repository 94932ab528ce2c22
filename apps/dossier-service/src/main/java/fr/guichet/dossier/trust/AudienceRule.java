package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;

/** {@code aud} holds this service. */
final class AudienceRule implements TokenRule {

    private final String audience;

    AudienceRule(String audience) {
        this.audience = audience;
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        return claims.getAudience().contains(audience) ? Optional.empty() : Optional.of(TokenRefusal.AUDIENCE);
    }
}
