package fr.guichet.dossier.workspace;

/** What somebody wants to do with a {@link Part}. */
public enum Access {
    READ("consulter"),
    WRITE("modifier");

    private final String verb;

    Access(String verb) {
        this.verb = verb;
    }

    /** In French, the infinitive. */
    public String verb() {
        return verb;
    }
}
