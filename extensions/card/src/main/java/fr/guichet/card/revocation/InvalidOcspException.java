package fr.guichet.card.revocation;

/** A responder's answer cannot be believed, or is none. */
final class InvalidOcspException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidOcspException(String message) {
        super(message);
    }

    InvalidOcspException(String message, Throwable cause) {
        super(message, cause);
    }
}
