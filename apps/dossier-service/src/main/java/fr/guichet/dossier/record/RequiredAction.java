package fr.guichet.dossier.record;

/** What a dossier waits for from the doctor (manual 000): it counts on the home page. */
public enum RequiredAction {
    /** The doctor is named as médecin traitant and has not said yes or no yet. */
    ACCEPT("accept", "À accepter", "Accord du médecin traitant attendu"),
    /** A TND platform asks for a precision. */
    CLARIFY("clarify", "Précision à apporter", "Précision du médecin traitant attendue");

    private final String code;
    private final String label;
    private final String elsewhere;

    RequiredAction(String code, String label, String elsewhere) {
        this.code = code;
        this.label = label;
        this.elsewhere = elsewhere;
    }

    /** Its name in the API. */
    public String code() {
        return code;
    }

    /** Its name on pages, to whom can do it and to whom can only wait for it. */
    public String label(Reader reader) {
        return reader == Reader.ESTABLISHMENT ? elsewhere : label;
    }
}
