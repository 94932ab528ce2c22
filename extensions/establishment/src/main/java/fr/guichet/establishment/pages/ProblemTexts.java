package fr.guichet.establishment.pages;

import fr.guichet.establishment.csv.LineReport;
import fr.guichet.establishment.directory.DeskRefusal;
import fr.guichet.establishment.directory.DeskRefusedException;
import fr.guichet.establishment.directory.PersonField;
import fr.guichet.establishment.directory.PersonProblem;
import fr.guichet.portal.page.FieldError;
import java.util.List;

/** What the pages say about a desk's refusal. */
final class ProblemTexts {

    private ProblemTexts() {}

    /** @param place id on the page of what was asked for, where the refusal is about no field */
    static List<FieldError> of(DeskRefusedException refused, String place) {
        if (refused.refusal() == DeskRefusal.INVALID_PERSON) {
            return refused.problems().stream()
                    .map(problem -> new FieldError(problem.field().parameter(), key(problem)))
                    .toList();
        }
        return List.of(new FieldError(place, key(refused.refusal())));
    }

    private static String key(DeskRefusal refusal) {
        return switch (refusal) {
            case ALREADY_THERE -> "establishmentAlreadyThere";
            case NOT_INVITED -> "establishmentNotInvited";
            case TOO_MANY_MAILS -> "establishmentTooManyMails";
            case NOT_ACTIVE -> "establishmentNotActive";
            case ONESELF -> "establishmentOneself";
            case LAST_REFERENT -> "establishmentLastReferent";
            case UNKNOWN_PERSON, INVALID_PERSON -> throw new IllegalArgumentException("has an answer of its own");
        };
    }

    static String key(PersonProblem problem) {
        return switch (problem.cause()) {
            case MISSING -> missing(problem.field());
            case TOO_LONG, CHARACTERS -> "establishmentNameWrong";
            case NOT_AN_ADDRESS -> "establishmentEmailWrong";
            case NOT_A_USER_NAME -> "establishmentUsernameWrong";
            case TAKEN -> "establishmentUsernameTaken";
            case NEEDED -> "establishmentUsernameNeeded";
            case UNKNOWN_CODE -> "establishmentProfessionWrong";
            case NOT_A_NUMBER -> "establishmentNumberWrong";
            case NOT_EXPECTED ->
                problem.field() == PersonField.REFERENT ? "establishmentReferentWrong" : "establishmentNotWithNumber";
        };
    }

    /** Of a line of a file; its codes are those of the problems and refusals, and two of its own. */
    static String key(LineReport.Problem problem) {
        for (PersonField field : PersonField.values()) {
            for (PersonProblem.Cause cause : PersonProblem.Cause.values()) {
                if (field.column().equals(problem.column()) && cause.code().equals(problem.code())) {
                    return key(new PersonProblem(field, cause));
                }
            }
        }
        return problem.code().equals("columns") ? "establishmentLineColumns" : "establishmentLineFailed";
    }

    private static String missing(PersonField field) {
        return switch (field) {
            case FAMILY -> "establishmentFamilyMissing";
            case GIVEN -> "establishmentGivenMissing";
            case EMAIL -> "establishmentEmailMissing";
            default -> "establishmentFieldMissing";
        };
    }
}
