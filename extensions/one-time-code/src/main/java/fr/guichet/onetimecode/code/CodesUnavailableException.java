package fr.guichet.onetimecode.code;

/** No code can be sent or checked on this server or in this realm, whoever asks. Already logged, for the operator. */
public final class CodesUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** The server was started without the key of the codes, or with one that is none. */
        NO_KEY,
        /** The realm's limits cannot be read: no limit is no answer. */
        UNREADABLE_LIMITS,
        /** The caches that hold codes and counts do not answer. */
        NO_STORE
    }

    public CodesUnavailableException(Reason reason, Throwable cause) {
        super("One-time codes are unavailable: " + reason, cause);
        this.reason = reason;
    }

    public CodesUnavailableException(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}
