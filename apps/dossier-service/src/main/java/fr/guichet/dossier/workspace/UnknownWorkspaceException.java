package fr.guichet.dossier.workspace;

/** The space of an address is none of the caller's, or no longer; which of the two is not said. */
public final class UnknownWorkspaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownWorkspaceException() {
        super("no such space among the caller's");
    }
}
