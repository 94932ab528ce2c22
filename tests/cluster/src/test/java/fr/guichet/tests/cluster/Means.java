package fr.guichet.tests.cluster;

/** The ways to log in, as {@code docs/cluster.md} calls them. */
enum Means {
    CARD("Card"),
    ECPS("e-CPS"),
    PLATFORM("Platform"),
    PASSWORD("Password and code");

    private final String words;

    Means(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
