package fr.guichet.tests.load;

import java.util.List;

/** The dossiers of a database, as SQL: thirty of the doctor who is measured, the others of other doctors by turns. */
final class DossierRows {
    /** Of each doctor, about as many as the one who is measured has. */
    private static final int OF_EACH = 30;

    private DossierRows() {}

    static List<String> of(Population size, String doctor) {
        int doctors = Math.max(1, size.dossiers() / OF_EACH);
        return List.of(
                insert("lpad((n % " + doctors + ")::text, 12, '9')", 1_000_000, size.dossiers()),
                insert("'" + doctor + "'", 1, OF_EACH));
    }

    private static String insert(String doctor, int firstSerial, int count) {
        return "INSERT INTO dossier (family, serial, attending_doctor, patient_name, patient_search, patient_postcode,"
                + " patient_town, referent_kind, status, stage, acceptance) SELECT 'ELDERLY_CARE', " + firstSerial
                + " + n, " + doctor + ", 'NOM' || lpad((n % 1000)::text, 3, '0') || ' PRENOM', ' NOM' || lpad((n %"
                + " 1000)::text, 3, '0') || ' PRENOM', '14000', 'CAEN', 'DOCTOR', 'SENT', 'ONGOING', 'ACCEPTED' FROM"
                + " generate_series(1, " + count + ") n";
    }
}
