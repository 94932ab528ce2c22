package fr.guichet.identity;

/** What a person puts between digits, or a paste brings along, and means nothing by. */
public final class Separators {

    private Separators() {}

    /** Spaces of every width, line ends, control and zero-width characters: what a page never shows. */
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.CONTROL;
    }

    /** Blank, or punctuation of any script. Symbols such as + are neither. */
    public static boolean isSeparator(int codePoint) {
        return isBlank(codePoint) || isPunctuation(codePoint);
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
