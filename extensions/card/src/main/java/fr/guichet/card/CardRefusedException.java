package fr.guichet.card;

/**
 * A rule refuses a card. Carries the cause and nothing of the certificate; without a stack trace, because a refusal is
 * an answer and not an accident.
 */
public final class CardRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CardRefusal refusal;

    public CardRefusedException(CardRefusal refusal) {
        super("card refused: " + refusal, null, false, false);
        this.refusal = refusal;
    }

    /** The cause, one per rule. */
    public CardRefusal refusal() {
        return refusal;
    }
}
