package fr.guichet.onetimecode.login;

import fr.guichet.identity.watch.RefusalFamily;

/** Why a code did not let anyone through, or was not sent: each an error of its own in the events. */
public enum CodeError {
    /** Six digits, and not the code. The only one that the brute-force protection counts: nothing else was guessed. */
    WRONG,
    /** Older than its lifetime. */
    EXPIRED,
    /** Taken before. */
    USED,
    /** None was sent to this browser, or it is long gone. */
    NONE,
    /** Not six digits. */
    MALFORMED,
    /** Too many wrong codes. */
    LOCKED,
    /** Asked again too soon. */
    TOO_SOON,
    /** The person's sends are spent. */
    SENDS_SPENT,
    /** Too many sends failed lately. */
    FAILURES_SPENT,
    /** Too much was sent lately to a number that nobody has proven. */
    NUMBER_SPENT,
    /** The message did not leave. */
    SEND_FAILED,
    /** Neither a validated address nor a number. */
    UNREACHABLE,
    /** The server or the realm has no codes at all: no key, no limits, no store. */
    UNAVAILABLE;

    /** Error of the event. */
    public String eventError() {
        return RefusalFamily.CODE.errorOf(this);
    }

    /** Whether the server's brute-force protection counts it. */
    boolean isGuess() {
        return this == WRONG;
    }
}
