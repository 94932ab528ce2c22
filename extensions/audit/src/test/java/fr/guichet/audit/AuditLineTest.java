package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

class AuditLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anEventIsOneLineOfJson() throws JsonProcessingException {
        AuditLine line = AuditLine.of(
                EventMaskingTest.MASKING.mask(EventMaskingTest.login(
                        Map.of(Details.USERNAME, "899700356894", Details.REASON, "first\nsecond \"quoted\" 100%"))),
                Optional.empty());

        JsonNode json = JSON.readValue(line.text(), JsonNode.class);
        assertThat(line.text()).doesNotContain("\n").doesNotContain("899700356894");
        assertThat(json.path("time").asText()).isEqualTo("2026-11-18T11:06:40Z");
        assertThat(json.path("type").asText()).isEqualTo("LOGIN");
        assertThat(json.path("realm").asText()).isEqualTo("professionnels");
        assertThat(json.path("client").asText()).isEqualTo("dossier-service");
        assertThat(json.path("ip").asText()).isEqualTo("127.0.0.1");
        assertThat(json.path("details").path("username").asText()).isEqualTo("8*****94");
        assertThat(json.path("details").path("reason").asText()).isEqualTo("first\nsecond \"quoted\" 100%");
    }

    @Test
    void theLoginUnderWayIsTheCorrelation() throws JsonProcessingException {
        AuditLine line = AuditLine.of(
                EventMaskingTest.MASKING.mask(EventMaskingTest.login(Map.of())),
                Optional.of(CorrelationId.of("a login")));

        assertThat(JSON.readValue(line.text(), JsonNode.class)
                        .path("correlation")
                        .asText())
                .isEqualTo(CorrelationId.of("a login").value());
    }

    @Test
    void outsideALoginTheSessionIsTheCorrelation() throws JsonProcessingException {
        Event masked = EventMaskingTest.MASKING.mask(EventMaskingTest.login(Map.of()));

        JsonNode json = JSON.readValue(AuditLine.of(masked, Optional.empty()).text(), JsonNode.class);

        assertThat(json.path("correlation").asText()).isEqualTo(masked.getSessionId());
    }

    @Test
    void anErrorIsToldAsOne() {
        Event event = EventMaskingTest.login(Map.of());
        assertThat(AuditLine.of(EventMaskingTest.MASKING.mask(event), Optional.empty())
                        .error())
                .isFalse();

        event.setError("card_revoked");

        AuditLine line = AuditLine.of(EventMaskingTest.MASKING.mask(event), Optional.empty());
        assertThat(line.error()).isTrue();
        assertThat(line.text()).contains("\"error\":\"card_revoked\"");
    }

    @Test
    void whatAnAdministratorDidSaysWhoAndWhatAndNoValue() throws JsonProcessingException {
        AuditLine line = AuditLine.of(
                EventMaskingTest.MASKING.mask(EventMaskingTest.adminEvent("{\"email\":\"a@example.org\"}")));

        JsonNode json = JSON.readValue(line.text(), JsonNode.class);
        assertThat(json.path("type").asText()).isEqualTo("ADMIN_UPDATE");
        assertThat(json.path("resource").asText()).isEqualTo("USER");
        assertThat(json.path("user").asText()).isNotEmpty();
        assertThat(line.text()).doesNotContain("example.org");
    }
}
