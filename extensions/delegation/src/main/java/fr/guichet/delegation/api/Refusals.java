package fr.guichet.delegation.api;

import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import java.util.List;

/** What the desk refuses, in the words of HTTP. */
final class Refusals {

    /** Where something is wrong with the delegation as a whole. */
    private static final String WHOLE = "delegation";

    private Refusals() {}

    static ApiRefusedException of(InvalidDraftException draft) {
        return ApiRefusedException.malformed(draft.problems().stream()
                .map(problem -> new FieldProblem(
                        DraftDocument.path(problem.field()), problem.cause().word()))
                .toList());
    }

    static ApiRefusedException of(DelegationRefusedException refused) {
        DelegationRefusal refusal = refused.refusal();
        return switch (refusal) {
            case NOT_SELF_EMPLOYED, PROFESSION, NOT_THE_DOCTOR -> new ApiRefusedException(ApiRefusal.FORBIDDEN);
            case UNKNOWN -> new ApiRefusedException(ApiRefusal.NOT_FOUND);
            case TOO_MANY_OPEN, TOO_MANY_TODAY, OVER, NOT_INVITED, TOO_SOON, MAIL_NOT_SENT ->
                ApiRefusedException.conflict(List.of(new FieldProblem(WHOLE, refusal.word())));
        };
    }
}
