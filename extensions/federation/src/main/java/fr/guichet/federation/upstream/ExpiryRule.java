package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
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
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        JsonNode expiry = claims.path("exp");
        if (expiry.isMissingNode() || expiry.isNull()) {
            return Optional.of(UpstreamRefusal.EXPIRED);
        }
        if (!expiry.isNumber() || !expiry.canConvertToLong()) {
            return Optional.of(UpstreamRefusal.ANSWER_MALFORMED);
        }
        long earliestNow = clock.instant().minus(skew).getEpochSecond();
        return earliestNow < expiry.longValue() ? Optional.empty() : Optional.of(UpstreamRefusal.EXPIRED);
    }
}
