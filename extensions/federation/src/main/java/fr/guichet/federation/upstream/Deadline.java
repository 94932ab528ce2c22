package fr.guichet.federation.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When all calls of one step of a login must be over, so that a person never waits longer for a page. */
final class Deadline {

    private final Clock clock;
    private final Instant end;

    private Deadline(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /**
     * What is left of the time.
     *
     * @throws UpstreamRefusedException with {@code TOO_SLOW} when nothing is
     */
    Duration left() throws UpstreamRefusedException {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            throw new UpstreamRefusedException(UpstreamRefusal.TOO_SLOW);
        }
        return left;
    }
}
