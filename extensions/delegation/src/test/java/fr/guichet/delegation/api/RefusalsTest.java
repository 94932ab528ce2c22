package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.delegation.DelegationRefusal;
import fr.guichet.delegation.DelegationRefusedException;
import fr.guichet.delegation.DraftField;
import fr.guichet.delegation.DraftProblem;
import fr.guichet.delegation.InvalidDraftException;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, NOT_FOUND",
        "NOT_SELF_EMPLOYED, FORBIDDEN",
        "PROFESSION, FORBIDDEN",
        "NOT_THE_DOCTOR, FORBIDDEN",
        "OVER, CONFLICT",
        "NOT_INVITED, CONFLICT",
        "TOO_MANY_OPEN, CONFLICT",
        "TOO_MANY_TODAY, CONFLICT",
        "TOO_SOON, CONFLICT",
        "MAIL_NOT_SENT, CONFLICT"
    })
    void everyRefusalOfTheDeskHasAStatus(DelegationRefusal refusal, ApiRefusal answer) {
        assertThat(Refusals.of(new DelegationRefusedException(refusal)).refusal())
                .isEqualTo(answer);
    }

    @Test
    void aConflictSaysItsCause() {
        ApiRefusedException refused = Refusals.of(new DelegationRefusedException(DelegationRefusal.TOO_SOON));

        assertThat(refused.errors()).containsExactly(new FieldProblem("delegation", "too_soon"));
    }

    @Test
    void aWrongFieldIsNamedAsTheDocumentHasIt() {
        ApiRefusedException refused = Refusals.of(new InvalidDraftException(List.of(
                new DraftProblem(DraftField.FAMILY_NAME, DraftProblem.Cause.MISSING),
                new DraftProblem(DraftField.DOSSIERS, DraftProblem.Cause.DOSSIERS_NEEDED))));

        assertThat(refused.refusal()).isEqualTo(ApiRefusal.MALFORMED);
        assertThat(refused.errors())
                .containsExactly(
                        new FieldProblem("familyName", "missing"),
                        new FieldProblem("rights.dossiers", "dossiers_needed"));
    }
}
