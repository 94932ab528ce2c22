package fr.guichet.dossier.record;

/** How far the requests of a dossier are (manual 003). */
public enum DossierStatus {
    DRAFT("draft", "En cours de rédaction"),
    NOT_SENT("not-sent", "Non envoyée"),
    SENT("sent", "Demande envoyée"),
    AWAITING_ANSWER("awaiting-answer", "Attente de réponse"),
    ADMISSION_PROPOSED("admission-proposed", "Admission proposée");

    private final String code;
    private final String label;

    DossierStatus(String code, String label) {
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
