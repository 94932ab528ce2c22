package fr.guichet.delegation;

/** A field of a form or a JSON document about a delegation. */
public enum DraftField {
    KIND("kind"),
    FAMILY_NAME("familyName"),
    GIVEN_NAME("givenName"),
    /** Of an assistant. */
    EMAIL("email"),
    /** National identifier of a colleague, as typed. */
    IDENTIFIER("identifier"),
    DOSSIERS("dossiers"),
    MEDICAL("medical"),
    AUTONOMY("autonomy"),
    /** First day, {@code 2026-11-21}. */
    FROM("from"),
    /** Last day, included. */
    UNTIL("until");

    private final String fieldName;

    DraftField(String fieldName) {
        this.fieldName = fieldName;
    }

    /** Its name in forms and in JSON. */
    public String fieldName() {
        return fieldName;
    }
}
