package fr.guichet.simulator.workbench;

import java.util.List;
import java.util.Locale;

/** Languages of the pages: the one asked for, else the browser's, else French. */
enum Language {
    FR("fr"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    static Language of(String code) {
        return EN.code.equals(code) ? EN : FR;
    }

    /** The language a browser prefers of the two; French when it wants neither, or what it says cannot be read. */
    static Language preferredBy(String acceptLanguage) {
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of(FR.code, EN.code));
            return of(best);
        } catch (IllegalArgumentException unreadable) {
            return FR;
        }
    }

    String code() {
        return code;
    }

    /** A colon as the language sets it: French has a space before it. */
    String colon() {
        return this == FR ? " : " : ": ";
    }

    Language other() {
        return this == FR ? EN : FR;
    }

    /** Query parameter that keeps the language. */
    String parameter() {
        return "?lang=" + code;
    }
}
