package fr.guichet.delegation.notices;

/** What became of a delegation. */
public enum Occasion {
    /** An assistant was invited, or a colleague authorised. */
    GIVEN,
    /** An assistant accepted. */
    ACCEPTED,
    /** Rights or days were changed. */
    CHANGED,
    /** It was ended by one of the two. */
    ENDED
}
