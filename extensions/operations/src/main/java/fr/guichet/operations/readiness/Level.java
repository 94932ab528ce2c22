package fr.guichet.operations.readiness;

import java.util.Locale;

/** How bad it is. The order is the value of the metric {@code guichet_readiness_state}. */
public enum Level {
    OK,
    /** Somebody should look; another node would do no better, so this one keeps its traffic. */
    WARNING,
    /** This node should get no traffic. */
    DOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
