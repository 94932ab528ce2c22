package fr.guichet.card.trust;

/** The configured authorities cannot be used as they are. The message says which and why, for an operator. */
public final class InvalidAnchorsException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidAnchorsException(String message) {
        super(message);
    }
}
