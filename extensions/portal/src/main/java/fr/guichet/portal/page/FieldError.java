package fr.guichet.portal.page;

import java.util.List;

/**
 * What is wrong with a field of a form: shown at the field, and above the form with a link to it.
 *
 * @param field id of the field on the page
 * @param messageKey text of what is wrong
 * @param parameters of the text
 */
public record FieldError(String field, String messageKey, List<Object> parameters) {

    public FieldError {
        parameters = List.copyOf(parameters);
    }

    /** A text without parameters. */
    public FieldError(String field, String messageKey) {
        this(field, messageKey, List.of());
    }
}
