package fr.guichet.operations.clock;

import java.time.Clock;

/** A clock that other nodes see too. */
public interface ReferenceClock {

    /** @throws RuntimeException when it cannot be read now */
    ClockSkew compare(Clock own);
}
