package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.Samples;
import fr.guichet.delegation.SeenDelegation;
import org.junit.jupiter.api.Test;

class DelegationDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anInvitedAssistantIsShownToTheDoctorAsInvited() throws Exception {
        assertThat(json(Samples.invitedAssistant(false)))
                .isEqualTo(
                        JSON.readTree(
                                """
                        {"id": "f2c0f7cb-3d0e-47e4-9a39-3f1f9d3f6c55", "kind": "assistant", "side": "given",
                         "state": "invited",
                         "delegate": {"familyName": "DUPONT", "givenName": "Vladimir", "email": "vladimir@example.test"},
                         "rights": {"dossiers": "write", "medical": "read", "autonomy": "none"},
                         "from": "2026-11-21", "until": "2027-01-31", "invitationUntil": "2026-11-27T23:30:00Z"}"""));
    }

    @Test
    void theNumberOfAColleagueIsMaskedEvenToTheDoctorWhoTypedIt() throws Exception {
        String shown = json(Samples.colleague(SeenDelegation.Side.GIVEN, DelegationState.ACTIVE))
                .toString();

        assertThat(shown).contains("8*****12").doesNotContain(Samples.NUMBER);
    }

    @Test
    void whoReceivedOneSeesTheDoctorAndNotHowTheyWereNamed() throws Exception {
        JsonNode shown = json(Samples.colleague(SeenDelegation.Side.RECEIVED, DelegationState.ACTIVE));

        assertThat(shown.path("side").textValue()).isEqualTo("received");
        assertThat(shown.path("doctor").path("familyName").textValue()).isEqualTo("WICK");
        assertThat(shown.has("delegate")).isFalse();
        assertThat(shown.path("until").textValue()).isEqualTo("2026-11-30");
    }

    private static JsonNode json(SeenDelegation seen) throws JsonProcessingException {
        return JSON.readTree(JSON.writeValueAsString(DelegationDocument.of(seen)));
    }
}
