package fr.guichet.simulator.monsisra;

/** A login or a logout that the client does not believe. The message is for the page: it repeats nothing secret. */
final class LoginFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    LoginFailedException(String message) {
        super(message);
    }

    LoginFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
