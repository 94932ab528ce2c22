package fr.guichet.dossier.record;

/** What a dossier waits for from the doctor (manual 000): it counts on the home page. */
public enum RequiredAction {
    /** The doctor is named as médecin traitant and has not said yes or no yet. */
    ACCEPT("accept", "À accepter"),
    /** A TND platform asks for a precision. */
    CLARIFY("clarify", "Précision à apporter");

    private final String code;
    private final String label;

    RequiredAction(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in the API. */
    public String code() {
        return code;
    }

    /** Its name on pages. */
    public String label() {
        return label;
    }
}
