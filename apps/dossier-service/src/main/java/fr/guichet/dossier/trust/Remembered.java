package fr.guichet.dossier.trust;

/** Identifiers of the gateway that are remembered: short enough for their column. */
final class Remembered {

    /** Of the columns of {@code ended_login}; the gateway's own identifiers have 36 characters. */
    private static final int LONGEST = 255;

    private Remembered() {}

    static boolean isUsable(Object identifier) {
        return identifier instanceof String text && !text.isBlank() && text.length() <= LONGEST;
    }
}
