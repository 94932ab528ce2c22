package fr.guichet.establishment;

/** Where somebody stands in an establishment. */
public enum MembershipState {
    /** Told by mail, and not yet there: opens nothing. */
    INVITED,
    /** Works there. */
    ACTIVE,
    /** Has left, or is kept out: opens nothing. */
    DISABLED
}
