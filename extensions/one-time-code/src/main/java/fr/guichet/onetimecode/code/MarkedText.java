package fr.guichet.onetimecode.code;

/** The text of an entry with the random mark of the write it comes from: {@code mark text}. */
final class MarkedText {

    private static final char AFTER_MARK = ' ';

    private MarkedText() {}

    static String of(String mark, String text) {
        return mark + AFTER_MARK + text;
    }

    static String mark(String written) {
        return written.substring(0, Math.max(0, written.indexOf(AFTER_MARK)));
    }

    static String text(String written) {
        return written.substring(written.indexOf(AFTER_MARK) + 1);
    }
}
