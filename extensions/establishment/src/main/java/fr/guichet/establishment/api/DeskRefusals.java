package fr.guichet.establishment.api;

import fr.guichet.establishment.directory.DeskRefusal;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import java.util.List;

/** What a desk's refusal is in HTTP. */
final class DeskRefusals {

    private static final String PERSON = "person";

    private DeskRefusals() {}

    static ApiRefusedException of(DeskRefusedException refused) {
        return switch (refused.refusal()) {
            // Somebody of another establishment is answered like nobody.
            case UNKNOWN_PERSON -> new ApiRefusedException(ApiRefusal.NOT_FOUND);
            case INVALID_PERSON ->
                ApiRefusedException.malformed(refused.problems().stream()
                        .map(problem -> new FieldProblem(
                                problem.field().parameter(), problem.cause().code()))
                        .toList());
            case ALREADY_THERE, NOT_INVITED, TOO_MANY_MAILS, NOT_ACTIVE, ONESELF, LAST_REFERENT ->
                conflict(refused.refusal());
        };
    }

    private static ApiRefusedException conflict(DeskRefusal refusal) {
        return ApiRefusedException.conflict(List.of(new FieldProblem(PERSON, refusal.code())));
    }
}
