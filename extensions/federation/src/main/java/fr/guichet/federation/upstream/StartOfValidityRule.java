package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code nbf} and {@code iat}, where they are there, are not to come, give or take the skew of the clocks. */
final class StartOfValidityRule implements TokenRule {

    private final Clock clock;
    private final Duration skew;

    StartOfValidityRule(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        long latestNow = clock.instant().plus(skew).getEpochSecond();
        for (String claim : List.of("nbf", "iat")) {
            JsonNode start = claims.path(claim);
            if (start.isMissingNode()) {
                continue;
            }
            if (!start.isNumber() || !start.canConvertToLong()) {
                return Optional.of(UpstreamRefusal.ANSWER_MALFORMED);
            }
            if (start.longValue() > latestNow) {
                return Optional.of(UpstreamRefusal.NOT_YET_VALID);
            }
        }
        return Optional.empty();
    }
}
