package fr.guichet.dossier.record;

import java.time.Instant;

/**
 * What a part of a dossier says. {@link #toString} does not repeat it, so that no log can.
 *
 * @param text as it was written; empty before anything was
 * @param revision counts the changes; 0 before the first
 * @param writtenAt when it was last changed; null before the first
 */
public record VoletText(String text, int revision, Instant writtenAt) {

    /** Characters that a part holds. */
    public static final int LONGEST = 10_000;

    /** Of a part that nobody wrote yet. */
    static final VoletText NONE = new VoletText("", 0, null);

    @Override
    public String toString() {
        return "VoletText[*****, revision " + revision + "]";
    }
}
