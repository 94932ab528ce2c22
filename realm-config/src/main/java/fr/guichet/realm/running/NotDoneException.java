package fr.guichet.realm.running;

import fr.guichet.realm.RealmRefusedException;

/** The server did not do it: not reached, or answered with a refusal. The message holds no value and no body. */
public final class NotDoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked and the status it was answered with */
    public NotDoneException(String message) {
        super(message);
    }

    /**
     * For whatever ended what was begun on a server. Of what nobody thought of, the message says what and where alone: its own
     * may hold a value.
     */
    public static NotDoneException of(RuntimeException cause) {
        if (cause instanceof NotDoneException notDone) {
            return notDone;
        }
        if (cause instanceof RealmRefusedException) {
            return new NotDoneException(cause.getMessage());
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return new NotDoneException(
                "unexpected " + cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
    }
}
