package fr.guichet.dossier.workspace;

/** Somebody wants more of a space than they are allowed. */
public final class RightMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Part part;
    private final Access access;

    public RightMissingException(Part part, Access access) {
        super("the right " + access + " on " + part + " is missing");
        this.part = part;
        this.access = access;
    }

    public Part part() {
        return part;
    }

    public Access access() {
        return access;
    }
}
