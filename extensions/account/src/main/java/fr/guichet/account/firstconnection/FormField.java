package fr.guichet.account.firstconnection;

/** The fields a person fills in. Surname, first name, profession and speciality are not among them (CARD-4). */
public enum FormField {
    DECLARED_PROFESSION("declaredProfession"),
    EMAIL("email"),
    PASSWORD("password"),
    PASSWORD_CONFIRM("passwordConfirm"),
    TELEPHONE("telephone"),
    STREET_ADDRESS("streetAddress"),
    POSTCODE("postcode"),
    TOWN("town");

    private final String parameter;

    FormField(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the parameter in the form, and of the attribute of the account where there is one. */
    public String parameter() {
        return parameter;
    }

    /** Passwords are never sent back to the page. */
    boolean isSecret() {
        return this == PASSWORD || this == PASSWORD_CONFIRM;
    }
}
