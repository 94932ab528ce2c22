package fr.guichet.dossier.workspace;

/** The parts that a doctor authorises one by one (DEL-1). */
public enum Part {
    /** The dossiers themselves: lists, numbers, patients, status, creation, acceptance. Without it nothing is seen. */
    DOSSIERS("les dossiers"),
    /** The medical part of a dossier. */
    MEDICAL("les données médicales"),
    /** The part on the patient's autonomy. */
    AUTONOMY("les données d’autonomie");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** In French, after a verb. */
    public String label() {
        return label;
    }
}
