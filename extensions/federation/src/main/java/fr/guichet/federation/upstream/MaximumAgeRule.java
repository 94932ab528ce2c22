package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code auth_time} is there and not older than the application behind the login allows with {@code max_age} (OpenID
 * Connect Core, section 3.1.3.7, rule 13).
 */
final class MaximumAgeRule implements TokenRule {

    private final Clock clock;
    private final Duration skew;
    private final Duration maximum;

    MaximumAgeRule(Clock clock, Duration skew, Duration maximum) {
        this.clock = clock;
        this.skew = skew;
        this.maximum = maximum;
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        JsonNode time = claims.path("auth_time");
        if (!time.isNumber() || !time.canConvertToLong()) {
            return Optional.of(UpstreamRefusal.AUTH_TIME_ABSENT);
        }
        long oldest = clock.instant().minus(skew).minus(maximum).getEpochSecond();
        return time.longValue() >= oldest ? Optional.empty() : Optional.of(UpstreamRefusal.AUTH_TOO_OLD);
    }
}
