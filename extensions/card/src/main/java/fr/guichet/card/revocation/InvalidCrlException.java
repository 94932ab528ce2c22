package fr.guichet.card.revocation;

/** Bytes are not a complete, rightly signed CRL of the issuer they are asked of. */
final class InvalidCrlException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidCrlException(String message) {
        super(message);
    }

    InvalidCrlException(String message, Throwable cause) {
        super(message, cause);
    }
}
