package fr.guichet.simulator.cardhost;

/** One HTTP header line. */
record Header(String name, String value) {

    /** Refuses what would end the line and begin another. */
    Header {
        if (hasControl(name) || hasControl(value)) {
            throw new IllegalArgumentException("a header line holds no control character");
        }
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f);
    }
}
