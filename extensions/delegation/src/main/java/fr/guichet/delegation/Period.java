package fr.guichet.delegation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a delegation counts: from an instant on, included, until another one, excluded.
 *
 * @param from in whole seconds
 * @param until in whole seconds; empty for one without an end
 */
public record Period(Instant from, Optional<Instant> until) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public Period {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.map(end -> end.truncatedTo(ChronoUnit.SECONDS));
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** Whether it has begun. */
    public boolean hasBegun(Instant now) {
        return !from.isAfter(now);
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return until.isPresent() && !until.get().isAfter(now);
    }
}
