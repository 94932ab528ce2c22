package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.identity.AssuranceLevel;
import java.util.Optional;

/** {@code acr} is on the scale and high enough. Absent or unknown is never read as low: it is refused. */
final class AssuranceRule implements TokenRule {

    private final AssuranceLevel minimum;

    AssuranceRule(AssuranceLevel minimum) {
        this.minimum = minimum;
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Object acr = claims.getClaim("acr");
        if (acr == null) {
            return Optional.of(TokenRefusal.ASSURANCE_ABSENT);
        }
        Optional<AssuranceLevel> level = acr instanceof String text ? AssuranceLevel.ofAcr(text) : Optional.empty();
        if (level.isEmpty()) {
            return Optional.of(TokenRefusal.ASSURANCE_UNKNOWN);
        }
        return level.get().satisfies(minimum) ? Optional.empty() : Optional.of(TokenRefusal.ASSURANCE_TOO_LOW);
    }
}
