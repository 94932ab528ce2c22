package fr.guichet.delegation;

import java.util.Locale;

/** Where a delegation stands at a moment. Only an {@link #ACTIVE} one opens anything. */
public enum DelegationState {
    /** An assistant has been written to and has not accepted yet, perhaps too late by now. */
    INVITED,
    /** Given, and its period has yet to begin. */
    UPCOMING,
    /** In force. */
    ACTIVE,
    /** Its period is over. */
    EXPIRED,
    /** One of the two ended it. */
    ENDED;

    /** The state in the HTTP API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it still can open something, now or later. */
    public boolean isOpen() {
        return this == INVITED || this == UPCOMING || this == ACTIVE;
    }
}
