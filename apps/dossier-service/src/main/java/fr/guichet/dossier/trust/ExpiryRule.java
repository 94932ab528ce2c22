package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;

/** {@code exp} is there and not past, give or take the skew of the clocks. */
final class ExpiryRule implements TokenRule {

    private final Clock clock;
    private final Duration skew;

    ExpiryRule(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Date expiry = claims.getExpirationTime();
        if (expiry == null) {
            return Optional.of(TokenRefusal.EXPIRY_ABSENT);
        }
        boolean valid = clock.instant().minus(skew).isBefore(expiry.toInstant());
        return valid ? Optional.empty() : Optional.of(TokenRefusal.EXPIRED);
    }
}
