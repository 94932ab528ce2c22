package fr.guichet.dossier.record;

import java.util.Locale;

/** What the audit trail knows to be done with dossiers. */
public enum Act {
    /** A page of a list was shown. */
    LIST_READ,
    /** Patients of a name were searched for. */
    PATIENT_SEARCHED,
    /** A dossier was opened: before it is accepted, no more than the list says of it. */
    DOSSIER_READ,
    DOSSIER_CREATED,
    DOSSIER_ACCEPTED,
    DOSSIER_REFUSED,
    REFUSAL_TAKEN_BACK,
    /** The precision that a platform asked for was given. */
    CLARIFICATION_GIVEN,
    MEDICAL_READ,
    MEDICAL_WRITTEN,
    AUTONOMY_READ,
    AUTONOMY_WRITTEN;

    static Act reading(Volet volet) {
        return volet == Volet.MEDICAL ? MEDICAL_READ : AUTONOMY_READ;
    }

    static Act writing(Volet volet) {
        return volet == Volet.MEDICAL ? MEDICAL_WRITTEN : AUTONOMY_WRITTEN;
    }

    /** As logs write it. */
    String event() {
        return name().toLowerCase(Locale.ROOT);
    }
}
