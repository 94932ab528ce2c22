package fr.guichet.operations.readiness;

import fr.guichet.operations.clock.ClockReading;
import java.util.List;

/**
 * What this node's clock means for its traffic: codes, tokens and the cluster itself go by the time. Where the database's
 * clock may be the one that is wrong, or nobody's is right, taking nodes out would help nobody.
 */
final class ClockVerdict {

    private ClockVerdict() {}

    static Verdict on(ClockReading clock) {
        String cause = "the clock is " + clock.words();
        return switch (clock.standing()) {
            case RIGHT -> new Verdict(Level.OK, List.of());
            case OFF, DISPUTED -> new Verdict(Level.WARNING, List.of(cause));
            case WRONG -> new Verdict(Level.DOWN, List.of(cause));
        };
    }
}
