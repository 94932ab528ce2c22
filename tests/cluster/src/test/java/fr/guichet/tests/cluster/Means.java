package fr.guichet.tests.cluster;

/** The ways to log in, as {@code docs/cluster.md} calls them. */
enum Means {
    CARD("Card", "eidas2", 0),
    ECPS("e-CPS", "eidas1", 0),
    PLATFORM("Platform", "eidas2", 0),
    EMAIL("Password and code by e-mail", "eidas1", 1),
    SMS("Password and code by SMS", "eidas1", 1);

    private final String words;
    private final String level;
    private final int codes;

    Means(String words, String level, int codes) {
        this.words = words;
        this.level = level;
        this.codes = codes;
    }

    /** Of assurance, as {@code acr} says it. */
    String level() {
        return level;
    }

    /** How many codes a login takes. */
    int codes() {
        return codes;
    }

    @Override
    public String toString() {
        return words;
    }
}
