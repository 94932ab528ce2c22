package fr.guichet.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one field of a request. The value is not repeated.
 *
 * @param field name of the field as the API documents it
 * @param code what is wrong, a fixed word such as {@code required}
 * @param line line of a file that was sent, counted from 1; null outside of files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String field, String code, Integer line) {

    /** A field of a request that is no file. */
    public FieldProblem(String field, String code) {
        this(field, code, null);
    }
}
