package fr.guichet.dossier.workspace;

/** A claim on spaces or delegations has another form than the gateway gives it. Holds nothing of its values. */
public final class MalformedClaimException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedClaimException(String member) {
        super("the member " + member + " of the claim cannot be read");
    }
}
