package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A refusal of one of our APIs: problem details (RFC 9457) with a code of ours.
 *
 * @param type {@code urn:guichet:problem:<code>}
 * @param title for people
 * @param status repeated from the answer
 * @param code the cause, for programs
 * @param errors of a malformed request, one for each field
 */
public record ApiProblem(String type, String title, int status, String code, List<FieldError> errors) {
    /** Of problem details in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param field its name
     * @param code the cause
     * @param line of an imported file, counted from 1
     */
    public record FieldError(String field, String code, OptionalInt line) {}

    static ApiProblem of(JsonNode json) {
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            JsonNode line = error.path("line");
            errors.add(new FieldError(
                    error.path("field").asText(),
                    error.path("code").asText(),
                    line.isInt() ? OptionalInt.of(line.asInt()) : OptionalInt.empty()));
        }
        return new ApiProblem(
                json.path("type").asText(),
                json.path("title").asText(),
                json.path("status").asInt(),
                json.path("code").asText(),
                errors);
    }
}
