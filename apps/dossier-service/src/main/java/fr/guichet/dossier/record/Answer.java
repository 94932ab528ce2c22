package fr.guichet.dossier.record;

/** What came of something that a doctor said of a dossier. */
public enum Answer {
    /** It was done. */
    DONE,
    /** It had been done before: nothing changed. */
    ALREADY,
    /** The dossier is not, or no longer, where that can be said: nothing changed. */
    TOO_LATE
}
