package fr.guichet.dossier.web;

import java.util.List;

/** Ends a request of the API with a problem document. */
final class ApiProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ApiProblem problem;
    private final transient List<FieldError> errors;

    ApiProblemException(ApiProblem problem) {
        this(problem, List.of());
    }

    ApiProblemException(ApiProblem problem, List<FieldError> errors) {
        super(problem.reason());
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    /** The request names no value, or a wrong one, for a field. */
    static ApiProblemException malformed(String field, String detail) {
        return new ApiProblemException(ApiProblem.MALFORMED, List.of(new FieldError(field, detail)));
    }

    ApiProblem problem() {
        return problem;
    }

    List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with a field, never with what was sent in it.
     *
     * @param field its path in the document, or its name in the address
     * @param detail in French, for people
     */
    record FieldError(String field, String detail) {}
}
