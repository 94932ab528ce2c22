package fr.guichet.operations.readiness;

import fr.guichet.operations.clock.ClockSkew;
import java.util.Optional;

/** What this node's clock means for its traffic: codes, tokens and the cluster itself go by the time. */
final class ClockVerdict {

    private ClockVerdict() {}

    /** @param skew empty when the clocks could not be compared yet, which is the database's check to report */
    static Verdict on(Optional<ClockSkew> skew) {
        Verdict.Gathering found = new Verdict.Gathering();
        skew.filter(ClockSkew::isNoticeable)
                .ifPresent(off ->
                        found.add(off.isIntolerable() ? Level.DOWN : Level.WARNING, "the clock is " + off.words()));
        return found.verdict();
    }
}
