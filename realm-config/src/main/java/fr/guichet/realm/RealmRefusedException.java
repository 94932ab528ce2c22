package fr.guichet.realm;

/** The realm cannot be assembled or started as it stands; the message names the file or variable, never a value. */
public final class RealmRefusedException extends RuntimeException {

    public RealmRefusedException(String message) {
        super(message);
    }

    public RealmRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
