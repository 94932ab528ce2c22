package fr.guichet.identity;

import java.util.regex.Pattern;

/** What the texts of a practice may hold. Absent is the empty text, as Pro Santé Connect writes it. */
enum TextRule {
    /** A code of a nomenclature of the ANS: {@code SM26}, {@code SA07}, {@code FON-AU}. */
    CODE("[0-9A-Za-z_-]{1,16}"),
    /** An identifier of a structure, a postcode, or the authorities that registered somebody. */
    REFERENCE("[0-9A-Za-z/._ -]{1,64}"),
    /** A name, of a person or a structure: one line. */
    LINE("\\P{Cntrl}{1,255}");

    private final Pattern shape;

    TextRule(String shape) {
        this.shape = Pattern.compile(shape, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Passes a text that is absent or keeps the rule; the message names the field and never the text. */
    String require(String field, String text) {
        if (text.isEmpty() || holds(text)) {
            return text;
        }
        throw new IllegalArgumentException(field + " is no " + this);
    }

    /** The text, or absent when there is none or it breaks the rule: what nobody can read is not known. */
    String orAbsent(String text) {
        return text != null && holds(text) ? text : "";
    }

    private boolean holds(String text) {
        return !text.isBlank() && shape.matcher(text).matches();
    }
}
