package fr.guichet.operations.look;

import java.time.Duration;
import java.time.Instant;

/**
 * What a look found.
 *
 * @param at when it was looked
 */
public record Looked<T>(T found, Instant at) {

    /** How long ago, never negative: a clock that was set back says nothing. */
    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
