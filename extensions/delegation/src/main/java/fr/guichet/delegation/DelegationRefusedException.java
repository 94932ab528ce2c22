package fr.guichet.delegation;

/** Something is not done with a delegation, for a cause that can be told to whoever asked. */
public final class DelegationRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DelegationRefusal refusal;

    public DelegationRefusedException(DelegationRefusal refusal) {
        super("delegation refused: " + refusal);
        this.refusal = refusal;
    }

    public DelegationRefusal refusal() {
        return refusal;
    }
}
