package fr.guichet.delegation.invitation;

/** An invitation is not accepted, for a cause that can be told to whoever asked. */
public final class InvitationRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final InvitationRefusal refusal;

    public InvitationRefusedException(InvitationRefusal refusal) {
        super("invitation refused: " + refusal);
        this.refusal = refusal;
    }

    public InvitationRefusal refusal() {
        return refusal;
    }
}
