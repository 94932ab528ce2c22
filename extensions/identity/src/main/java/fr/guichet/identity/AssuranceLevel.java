package fr.guichet.identity;

import java.util.Optional;

/**
 * How strongly a person was authenticated, on the ordered scale of eIDAS that Pro Santé Connect uses too.
 * Absent or unknown values have no place on it: {@link #ofAcr} answers empty and the caller refuses.
 */
public enum AssuranceLevel {
    /** Password and one-time code, or an upstream that answers {@code eidas1}. */
    EIDAS1(1, "eidas1"),
    /** The card, or an upstream that answers {@code eidas2}. */
    EIDAS2(2, "eidas2");

    private final int loa;
    private final String acr;

    AssuranceLevel(int loa, String acr) {
        this.loa = loa;
        this.acr = acr;
    }

    /** The server's level of authentication, ordered. */
    public int loa() {
        return loa;
    }

    /** The value of the {@code acr} claim. */
    public String acr() {
        return acr;
    }

    /** Whether this level is at least {@code minimum}. */
    public boolean satisfies(AssuranceLevel minimum) {
        return loa >= minimum.loa;
    }

    /** The level of an {@code acr} value; empty when there is none or it is not on the scale. */
    public static Optional<AssuranceLevel> ofAcr(String acr) {
        for (AssuranceLevel level : values()) {
            if (level.acr.equals(acr)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /**
     * The level of the server's number, as the server keeps it in its notes; empty when there is none, when it is not a
     * number and when no level has that number.
     */
    public static Optional<AssuranceLevel> ofLoa(String loa) {
        for (AssuranceLevel level : values()) {
            if (Integer.toString(level.loa).equals(loa)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
