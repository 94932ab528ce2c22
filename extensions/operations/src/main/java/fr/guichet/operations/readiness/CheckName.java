package fr.guichet.operations.readiness;

import java.util.Locale;

/** The checks of this module. */
public enum CheckName {
    ANCHORS("Guichet trust anchors"),
    CRLS("Guichet revocation lists"),
    CACHES("Guichet caches"),
    QUORUM("Guichet cluster quorum"),
    CLOCK("Guichet clock");

    private final String title;

    CheckName(String title) {
        this.title = title;
    }

    /** Name in the answer of {@code /health/ready}. */
    String title() {
        return title;
    }

    /** Label of the metric. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
