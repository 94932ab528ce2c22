package fr.guichet.simulator.workbench;

/** Languages of the pages; French is the default. */
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

    /** Query parameter that keeps the language; empty for the default. */
    String parameter() {
        return this == FR ? "" : "?lang=" + code;
    }
}
