package fr.guichet.identity;

/** How an identifier is shown where it may not be read whole: its prefix and last two characters. */
public final class Masking {

    private static final String HIDDEN = "*****";

    private Masking() {}

    /** {@code 8*****94} for {@code 899700356894}; texts too short to hide anything are hidden whole. */
    public static String mask(String identifier) {
        if (identifier.length() < 8) {
            return HIDDEN;
        }
        return identifier.charAt(0) + HIDDEN + identifier.substring(identifier.length() - 2);
    }
}
