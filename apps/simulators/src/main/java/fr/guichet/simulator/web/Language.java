package fr.guichet.simulator.web;

import java.util.List;
import java.util.Locale;

/** Languages of the pages: the one asked for, else the browser's, else French. */
public enum Language {
    FR("fr"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language of a code; French for any other than {@code en}. */
    public static Language of(String code) {
        return EN.code.equals(code) ? EN : FR;
    }

    /** The language a browser prefers of the two; French when it wants neither, or what it says cannot be read. */
    public static Language preferredBy(String acceptLanguage) {
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of(FR.code, EN.code));
            return of(best);
        } catch (IllegalArgumentException unreadable) {
            return FR;
        }
    }

    /** As in {@code lang}. */
    public String code() {
        return code;
    }

    /** A colon as the language sets it: French has a space before it. */
    public String colon() {
        return this == FR ? " : " : ": ";
    }

    /** The one of the two that this is not. */
    public Language other() {
        return this == FR ? EN : FR;
    }

    /** Query parameter that keeps the language. */
    public String parameter() {
        return "?lang=" + code;
    }
}
