package fr.guichet.dossier.trust;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** Neither {@code nbf} nor {@code iat} lies ahead, give or take the skew of the clocks. */
final class StartOfValidityRule implements TokenRule {

    private final Clock clock;
    private final Duration skew;

    StartOfValidityRule(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public Optional<TokenRefusal> refusalOf(JWTClaimsSet claims) {
        Instant latest = clock.instant().plus(skew);
        boolean ahead = Stream.of(claims.getNotBeforeTime(), claims.getIssueTime())
                .flatMap(Stream::ofNullable)
                .map(Date::toInstant)
                .anyMatch(latest::isBefore);
        return ahead ? Optional.of(TokenRefusal.NOT_YET_VALID) : Optional.empty();
    }
}
