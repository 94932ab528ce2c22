package fr.guichet.dossier.record;

/** What the doctor named as médecin traitant said (DOS-3, manuals 000 and 003). */
public enum Acceptance {
    /** Nothing yet. */
    AWAITED("awaited", "Pas encore"),
    ACCEPTED("accepted", "Oui"),
    /** Not to be the patient's médecin traitant. */
    REFUSED("refused", "Refusé");

    private final String code;
    private final String label;

    Acceptance(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in the API. */
    public String code() {
        return code;
    }

    /** The answer to "Dossier accepté" on pages. */
    public String label() {
        return label;
    }
}
