package fr.guichet.dossier.record;

import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.SelfEmployed;
import fr.guichet.dossier.workspace.Workspace;

/** Whom a page speaks to, where its words depend on it. */
public enum Reader {
    /** The médecin traitant. */
    DOCTOR("Vous"),
    /** Somebody the médecin traitant authorised. */
    AUTHORISED("Le médecin qui vous a autorisé"),
    /** An establishment's people. */
    ESTABLISHMENT("Le médecin traitant");

    private final String doctor;

    Reader(String doctor) {
        this.doctor = doctor;
    }

    /** Who works in a space. */
    public static Reader in(Workspace workspace) {
        if (workspace instanceof SelfEmployed) {
            return DOCTOR;
        }
        return workspace instanceof Delegated ? AUTHORISED : ESTABLISHMENT;
    }

    /** What the médecin traitant is called. */
    public String doctor() {
        return doctor;
    }
}
