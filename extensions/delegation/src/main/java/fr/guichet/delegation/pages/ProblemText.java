package fr.guichet.delegation.pages;

import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.portal.page.FieldError;

/** What a form says at a field that is wrong. */
final class ProblemText {

    private ProblemText() {}

    static FieldError of(DraftProblem problem) {
        return new FieldError(problem.field().fieldName(), key(problem));
    }

    private static String key(DraftProblem problem) {
        return switch (problem.cause()) {
            case MISSING -> missing(problem.field());
            case TOO_LONG -> "delegationProblemTooLong";
            case UNKNOWN_WORD -> "delegationProblemAccess";
            case CHARACTERS -> "delegationProblemCharacters";
            case NOT_AN_ADDRESS -> "delegationProblemEmail";
            case NOT_AN_IDENTIFIER -> "delegationProblemIdentifier";
            case ONESELF -> "delegationProblemOneself";
            case DOSSIERS_NEEDED -> "delegationProblemDossiersNeeded";
            case NOT_A_DAY -> "delegationProblemDay";
            case DAY_OUT_OF_ORDER ->
                problem.field() == DraftField.FROM ? "delegationProblemFromOrder" : "delegationProblemUntilOrder";
            case PERIOD_TOO_LONG -> "delegationProblemPeriodTooLong";
            case LOCKED -> "delegationProblemLocked";
        };
    }

    private static String missing(DraftField field) {
        return switch (field) {
            case FAMILY_NAME -> "delegationProblemFamilyNameMissing";
            case GIVEN_NAME -> "delegationProblemGivenNameMissing";
            case EMAIL -> "delegationProblemEmailMissing";
            case IDENTIFIER -> "delegationProblemIdentifierMissing";
            case KIND, DOSSIERS, MEDICAL, AUTONOMY -> "delegationProblemAccessMissing";
            case FROM -> "delegationProblemFromMissing";
            case UNTIL -> "delegationProblemUntilMissing";
        };
    }
}
