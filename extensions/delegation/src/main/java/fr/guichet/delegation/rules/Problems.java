package fr.guichet.delegation.rules;

import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.delegation.DraftProblem.Cause;
import fr.guichet.delegation.InvalidDraftException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was found wrong so far: everything is told at once, and of each field the first cause. */
final class Problems {

    private final List<DraftProblem> found = new ArrayList<>();

    void add(DraftField field, Cause cause) {
        if (found.stream().noneMatch(problem -> problem.field() == field)) {
            found.add(new DraftProblem(field, cause));
        }
    }

    /** Nothing, for a value that could not be read; the cause is kept. */
    <T> Optional<T> refuse(DraftField field, Cause cause) {
        add(field, cause);
        return Optional.empty();
    }

    /** @throws InvalidDraftException when anything was wrong, in the order of the fields */
    void throwIfAny() throws InvalidDraftException {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(DraftProblem::field));
            throw new InvalidDraftException(found);
        }
    }
}
