package fr.guichet.dossier.web;

import fr.guichet.dossier.record.PatientQuery;
import java.io.Serializable;
import java.util.Optional;

/**
 * The patient searched for, in the session and never in an address: addresses end in histories and logs. It says nothing
 * of itself.
 *
 * @param surname as it was typed
 * @param firstName as it was typed
 */
record SearchedPatient(String surname, String firstName) implements Serializable {

    private static final int LONGEST = 120;

    static SearchedPatient typed(String surname, String firstName) {
        return new SearchedPatient(cut(surname), cut(firstName));
    }

    Optional<PatientQuery> query() {
        return PatientQuery.typed(surname, firstName);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Override
    public String toString() {
        return "SearchedPatient[*****]";
    }
}
