package fr.guichet.dossier.workspace;

/** Somebody wants more of a space than the doctor whose it is authorised. */
public final class RightMissingException extends WorkspaceRefusedException {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final Access access;

    public RightMissingException(Part part, Access access) {
        super(WorkspaceRefusal.RIGHT_MISSING);
        this.part = part;
        this.access = access;
    }

    /** On what the right is missing. */
    public Part part() {
        return part;
    }

    /** What was wanted. */
    public Access access() {
        return access;
    }
}
