package fr.guichet.realm.running;

/** The server did not do it: not reached, or answered with a refusal. The message holds no value and no body. */
public final class NotDoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDoneException(String message) {
        super(message);
    }
}
