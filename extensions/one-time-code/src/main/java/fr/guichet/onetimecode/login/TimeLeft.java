package fr.guichet.onetimecode.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A time that is still to pass, in whole seconds. Pages say "in 4 minutes" and never an hour of the clock: the reader may
 * be in another time zone than the server, overseas départements included.
 *
 * @param seconds at least 0
 */
public record TimeLeft(long seconds) {

    private static final int MINUTE = 60;

    /** Rounded up: nobody is told to come back a moment too early. */
    static TimeLeft until(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.isNegative()) {
            return new TimeLeft(0);
        }
        return new TimeLeft(left.toSeconds() + (left.toNanosPart() > 0 ? 1 : 0));
    }

    boolean isOver() {
        return seconds == 0;
    }

    /** For a page. */
    Map<String, Object> model() {
        return Map.of("total", seconds, "minutes", seconds / MINUTE, "seconds", seconds % MINUTE);
    }
}
