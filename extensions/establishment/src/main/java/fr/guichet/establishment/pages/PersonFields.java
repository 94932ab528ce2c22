package fr.guichet.establishment.pages;

import fr.guichet.establishment.directory.PersonField;
import fr.guichet.establishment.directory.PersonForm;
import fr.guichet.portal.page.SubmittedForm;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the form for a person, as they were typed: of a newcomer, or of a professional named by number. */
final class PersonFields {

    private final boolean professional;
    private final Map<String, Object> typed;

    private PersonFields(boolean professional, Map<String, Object> typed) {
        this.professional = professional;
        this.typed = typed;
    }

    static PersonFields newcomer() {
        return empty(false);
    }

    static PersonFields professional() {
        return empty(true);
    }

    static PersonFields newcomer(SubmittedForm form) {
        return read(false, form);
    }

    static PersonFields professional(SubmittedForm form) {
        return read(true, form);
    }

    private static PersonFields empty(boolean professional) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (PersonField field : PersonField.values()) {
            typed.put(field.parameter(), "");
        }
        typed.put(PersonField.REFERENT.parameter(), false);
        return new PersonFields(professional, typed);
    }

    private static PersonFields read(boolean professional, SubmittedForm form) {
        PersonFields fields = empty(professional);
        for (PersonField field : PersonField.values()) {
            fields.typed.put(field.parameter(), form.text(field.parameter()));
        }
        fields.typed.put(PersonField.REFERENT.parameter(), form.has(PersonField.REFERENT.parameter()));
        return fields;
    }

    boolean isProfessional() {
        return professional;
    }

    Map<String, Object> model() {
        return Map.copyOf(typed);
    }

    /** Without what the other kind of form asks for. */
    PersonForm form() {
        boolean referent = (Boolean) typed.get(PersonField.REFERENT.parameter());
        return professional
                ? new PersonForm(
                        text(PersonField.FAMILY),
                        text(PersonField.GIVEN),
                        "",
                        "",
                        "",
                        // Without a number the form would be a newcomer's.
                        text(PersonField.NUMBER).isBlank() ? "-" : text(PersonField.NUMBER),
                        referent)
                : new PersonForm(
                        text(PersonField.FAMILY),
                        text(PersonField.GIVEN),
                        text(PersonField.EMAIL),
                        text(PersonField.USERNAME),
                        text(PersonField.PROFESSION),
                        "",
                        referent);
    }

    private String text(PersonField field) {
        return (String) typed.get(field.parameter());
    }
}
