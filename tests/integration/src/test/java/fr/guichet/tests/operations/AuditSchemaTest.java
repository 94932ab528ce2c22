package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.guichet.local.ServerLog;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real lines of the audit log against {@code docs/events.schema.json}. */
@ExtendWith(GatewayExtension.class)
class AuditSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CATEGORY = "[fr.guichet.audit]";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestGuichet guichet;
    private final TestRealm realm;

    AuditSchemaTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    void everyLineOfTheRunSoFarKeepsToTheSchema() {
        People.loggedInByCard(guichet);
        guichet.callers().byPassword(guichet.connectedDoctor());
        guichet.browserWith(TestCard.DOCTOR_REVOKED)
                .open(realm.login().address())
                .click("#social-cps");
        JsonSchema schema = schema();

        List<JsonNode> lines = audit(guichet.log().lines());

        assertThat(types(lines)).contains("LOGIN", "CODE_TO_TOKEN", "IDENTITY_PROVIDER_LOGIN_ERROR", "ADMIN_CREATE");
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(schema.validate(line)).as(line.toString()).isEmpty());
    }

    @Test
    void aLineWithAWholeIdentifierDoesNotKeepToTheSchema() throws IOException {
        String masked =
                "{\"time\":\"2026-11-21T12:00:00Z\",\"type\":\"LOGIN\",\"realm\":\"r\",\"details\":{\"username\":\"%s\"}}";

        assertThat(schema().validate(JSON.readTree(masked.formatted("8*****94"))))
                .isEmpty();
        assertThat(schema().validate(JSON.readTree(masked.formatted("80000000000"))))
                .isNotEmpty();
    }

    @Test
    void allEventsOfOneLoginHaveOneCorrelationAndAnotherLoginHasAnother() {
        Doctor doctor = guichet.newDoctor();

        Set<String> first = correlationsOfALogin(doctor, true);
        Set<String> second = correlationsOfALogin(doctor, false);

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    /** From the first page to the token, and what of it the audit log says, a first connection with all its steps. */
    private Set<String> correlationsOfALogin(Doctor doctor, boolean isTheFirst) {
        ServerLog.Mark mark = guichet.log().mark();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();
        Page page = browser.open(login.address()).click("#social-cps");
        login.tokens(isTheFirst ? new FirstConnection(page).complete() : page);
        assertThat(guichet.log()
                        .await(mark, line -> line.contains(CATEGORY) && line.contains("\"CODE_TO_TOKEN\""), PATIENCE))
                .isPresent();
        List<JsonNode> lines = audit(guichet.log().linesSince(mark)).stream()
                .filter(line -> line.path("client").asText().equals(RelyingParty.CLIENT_ID))
                .toList();
        assertThat(types(lines)).contains("IDENTITY_PROVIDER_LOGIN", "LOGIN", "CODE_TO_TOKEN");
        return lines.stream()
                .map(line -> line.path("correlation").asText("none"))
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> audit(List<String> log) {
        return log.stream()
                .filter(line -> line.contains(CATEGORY))
                .map(line -> read(line.substring(line.indexOf('{'))))
                .toList();
    }

    private static Set<String> types(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("type").asText()).collect(Collectors.toSet());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(JSON.readTree(Files.readString(Path.of("../../docs/events.schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
