package fr.guichet.realm.running;

/** The server did not do it: not reached, or answered with a refusal. The message holds no value and no body. */
public final class NotDoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked and the status it was answered with */
    public NotDoneException(String message) {
        super(message);
    }
}
