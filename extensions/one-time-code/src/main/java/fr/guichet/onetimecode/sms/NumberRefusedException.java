package fr.guichet.onetimecode.sms;

/** A typed number is not taken. Its message names the cause and never holds what was typed. */
public final class NumberRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final NumberRefusal refusal;

    NumberRefusedException(NumberRefusal refusal) {
        super("the number is refused: " + refusal);
        this.refusal = refusal;
    }

    public NumberRefusal refusal() {
        return refusal;
    }
}
