package fr.guichet.onetimecode.login;

/** The message with the code did not leave. Holds neither code nor destination. */
public final class CodeNotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason a word for the event and the log; the cause's own message may hold an address, and is not kept */
    public CodeNotSentException(String reason) {
        super("The code could not be sent: " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
