package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DraftField;
import fr.guichet.portal.api.ApiRefusal;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftDocumentTest {

    @Test
    void everyMemberIsReadWithItsRightsTakenApart() {
        DelegationDraft draft = DraftDocument.NEW.read(
                json(
                        """
                {"kind": "assistant", "familyName": " DUPONT ", "givenName": "Vladimir", "email": "v@example.test",
                 "rights": {"dossiers": "write", "medical": "read", "autonomy": "none"},
                 "from": "2026-11-21", "until": "2027-01-31"}"""));

        assertThat(draft.text(DraftField.KIND)).isEqualTo("assistant");
        assertThat(draft.text(DraftField.FAMILY_NAME)).isEqualTo("DUPONT");
        assertThat(draft.text(DraftField.DOSSIERS)).isEqualTo("write");
        assertThat(draft.text(DraftField.MEDICAL)).isEqualTo("read");
        assertThat(draft.text(DraftField.UNTIL)).isEqualTo("2027-01-31");
        assertThat(draft.says(DraftField.IDENTIFIER)).isFalse();
    }

    @Test
    void nullSaysThatThereIsNothingAndAMemberLeftOutSaysNothing() {
        DelegationDraft draft =
                DraftDocument.CHANGE.read(json("{\"until\": null, \"rights\": {\"medical\": \"read\"}}"));

        assertThat(draft.says(DraftField.UNTIL)).isTrue();
        assertThat(draft.text(DraftField.UNTIL)).isEmpty();
        assertThat(draft.says(DraftField.DOSSIERS)).isFalse();
        assertThat(draft.says(DraftField.FROM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind", "familyName", "givenName", "email", "identifier", "delegatorId", "state", "dossiers"})
    void aChangeSaysNothingOfWhoItIsForNorOfWhatIsNotToBeChanged(String member) {
        assertThat(problem(DraftDocument.CHANGE, "{\"" + member + "\": \"x\"}"))
                .isEqualTo(new FieldProblem(member, "unknown_field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": 1} | kind | not_a_text",
                "{\"email\": [\"a\"]} | email | not_a_text",
                "{\"rights\": \"write\"} | rights | not_an_object",
                "{\"rights\": null} | rights | not_an_object",
                "{\"rights\": {\"dossiers\": true}} | rights.dossiers | not_a_text",
                "{\"rights\": {\"prescriptions\": \"write\"}} | rights.prescriptions | unknown_field",
                "{\"rights.dossiers\": \"write\"} | rights.dossiers | unknown_field",
                "{\"delegatorId\": \"another\"} | delegatorId | unknown_field",
            })
    void whatIsNotInTheContractIsNamed(String document, String field, String code) {
        assertThat(problem(DraftDocument.NEW, document)).isEqualTo(new FieldProblem(field, code));
    }

    @Test
    void aLongNameIsNotSentBackWhole() {
        assertThat(problem(DraftDocument.NEW, "{\"" + "x".repeat(5_000) + "\": \"\"}")
                        .field())
                .hasSize(64);
    }

    private static FieldProblem problem(DraftDocument kind, String document) {
        ApiRefusedException refused = catchThrowableOfType(ApiRefusedException.class, () -> kind.read(json(document)));
        assertThat(refused.refusal()).isEqualTo(ApiRefusal.MALFORMED);
        assertThat(refused.errors()).hasSize(1);
        return refused.errors().get(0);
    }

    private static ObjectNode json(String text) {
        try {
            return new ObjectMapper().readValue(text, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
