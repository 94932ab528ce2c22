package fr.guichet.establishment.directory;

/** A field about a person, as forms, the HTTP API and files name it. */
public enum PersonField {
    FAMILY("family", "nom"),
    GIVEN("given", "prenom"),
    EMAIL("email", "email"),
    /** The user name (ID-4); made of the names when it is left empty. */
    USERNAME("username", "identifiant"),
    /** Code of TRE_G15, or empty. */
    PROFESSION("profession", "profession"),
    /** National identifier of a professional who may have an account already: no e-mail and no user name then. */
    NUMBER("number", "numero"),
    REFERENT("referent", "referent");

    private final String parameter;
    private final String column;

    PersonField(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    /** In forms and in JSON. */
    public String parameter() {
        return parameter;
    }

    /** In the header of a file. */
    public String column() {
        return column;
    }
}
