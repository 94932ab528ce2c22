package fr.guichet.identity.watch;

/** How a call ended, for all kinds of call alike. */
public enum CallOutcome {
    /** The other side answered what it was asked. */
    ANSWERED,
    /** The other side answered, and said no. */
    REFUSED,
    /** The other side answered something that cannot be believed or read. */
    UNUSABLE,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** No answer in time. */
    TOO_SLOW,
    /** As many calls as allowed were under way; the other side was not asked. */
    TOO_BUSY,
    /** Anything else; also what a call ends with of which nothing was said. */
    FAILED
}
