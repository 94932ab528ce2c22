package fr.guichet.operations.readiness;

import fr.guichet.operations.clock.ClockSkew;

/** What this node's clock means for its traffic: codes, tokens and the cluster itself go by the time. */
final class ClockVerdict {

    private ClockVerdict() {}

    static Verdict on(ClockSkew skew) {
        Verdict.Gathering found = new Verdict.Gathering();
        if (skew.isNoticeable()) {
            found.add(skew.isIntolerable() ? Level.DOWN : Level.WARNING, "the clock is " + skew.words());
        }
        return found.verdict();
    }
}
