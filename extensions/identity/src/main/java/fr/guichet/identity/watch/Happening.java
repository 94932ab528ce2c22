package fr.guichet.identity.watch;

/** What the server has no event for and is counted all the same. */
public enum Happening {
    /** The card host gave a browser a code for the login host. */
    HAND_OFF_ISSUED
}
