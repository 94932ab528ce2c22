package fr.guichet.tests.cluster;

/** What a person sees whose node was killed. */
enum Outcome {
    /** The same browser goes on where it was, on another node, and ends in the session. */
    FINISHES("goes on"),
    /** Logins of that means have no such step. */
    NO_SUCH_STEP("–");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
