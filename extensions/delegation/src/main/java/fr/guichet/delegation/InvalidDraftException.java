package fr.guichet.delegation;

import java.util.List;

/** What was typed is no delegation; says which fields are wrong and never repeats them. */
public final class InvalidDraftException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<DraftProblem> problems;

    /** @param problems at least one, in the order of the fields */
    public InvalidDraftException(List<DraftProblem> problems) {
        super("not a delegation: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<DraftProblem> problems() {
        return problems;
    }
}
