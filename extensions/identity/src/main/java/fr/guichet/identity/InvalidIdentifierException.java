package fr.guichet.identity;

/**
 * A text is not a valid identifier. The message names the cause and never repeats the text, because what people type
 * wrongly is often nearly right.
 */
public final class InvalidIdentifierException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IdentifierRefusal refusal;

    public InvalidIdentifierException(IdentifierRefusal refusal) {
        super("identifier refused: " + refusal);
        this.refusal = refusal;
    }

    /** The cause, one per rule. */
    public IdentifierRefusal refusal() {
        return refusal;
    }
}
