package fr.guichet.dossier.workspace;

/** A space, or something in it, does not open. Message and cause name no person. */
public sealed class WorkspaceRefusedException extends RuntimeException permits RightMissingException {

    private static final long serialVersionUID = 1L;

    private final WorkspaceRefusal refusal;

    public WorkspaceRefusedException(WorkspaceRefusal refusal) {
        this(refusal, null);
    }

    public WorkspaceRefusedException(WorkspaceRefusal refusal, Throwable cause) {
        super(refusal.description(), cause);
        this.refusal = refusal;
    }

    public WorkspaceRefusal refusal() {
        return refusal;
    }
}
