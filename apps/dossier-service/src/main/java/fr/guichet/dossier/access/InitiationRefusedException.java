package fr.guichet.dossier.access;

/** A tile starts no login. Holds nothing of what was sent. */
public final class InitiationRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final InitiationRefusal refusal;

    InitiationRefusedException(InitiationRefusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    public InitiationRefusal refusal() {
        return refusal;
    }
}
