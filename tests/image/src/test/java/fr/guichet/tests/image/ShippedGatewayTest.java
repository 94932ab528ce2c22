package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image at work, behind the proxy. One start for all. */
class ShippedGatewayTest {
    private static ShippedGateway gateway;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        GatewayImage.require();
        gateway = ShippedGateway.start(
                Path.of(System.getProperty("guichet.test.directory")).resolve("shipped"));
    }

    @AfterAll
    static void end() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    void theRealmIsImportedWithTheOverlaysOfThePlace() throws IOException, InterruptedException {
        HttpResponse<String> realm = get(gateway.ownAddress().resolve("/realms/professionnels"));
        Browser browser = gateway.browserWith(gateway.pki().card(TestCard.DOCTOR_VIRGINIE));

        assertThat(realm.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(realm.body()).path("realm").asText())
                .isEqualTo("professionnels");
        assertThat(browser.open(gateway.dossiers().login(gateway.issuer())).title())
                .contains("Guichet of the image");
    }

    @Test
    void aDoctorLogsInByCardThroughTheProxy() {
        Browser browser = gateway.browserWith(gateway.pki().card(TestCard.DOCTOR_ANNE));

        Page form = browser.open(gateway.dossiers().login(gateway.issuer())).click("#social-cps");
        Page dossiers = new FirstConnection(form).complete();

        assertThat(gateway.dossiers().gotACode(dossiers)).isTrue();
    }

    @Test
    void aRevokedCardIsRefusedByTheServicesOfItsAuthority() {
        Browser browser = gateway.browserWith(gateway.pki().card(TestCard.DOCTOR_REVOKED));

        Page refusal = browser.open(gateway.dossiers().login(gateway.issuer())).click("#social-cps");

        assertThat(refusal.find("#card-refused"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("ne doit plus être acceptée"));
    }

    @Test
    void tokensAreOfTheHostThatPeopleSee() throws IOException, InterruptedException {
        JsonNode metadata = new ObjectMapper()
                .readTree(get(gateway.ownAddress().resolve("/realms/professionnels/.well-known/openid-configuration"))
                        .body());

        assertThat(metadata.path("issuer").asText()).isEqualTo(gateway.issuer().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/metrics"})
    void healthAndMetricsAnswerOnTheManagementPortAlone(String path) throws IOException, InterruptedException {
        assertThat(get(gateway.management().resolve(path)).statusCode()).isEqualTo(200);
        assertThat(get(gateway.ownAddress().resolve(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void metricsAreThere() throws IOException, InterruptedException {
        assertThat(get(gateway.management().resolve("/metrics")).body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void theServerIsNotRootAndCannotBeChanged() {
        assertThat(gateway.shell("id -u")).isEqualTo("1000");
        assertThat(gateway.shell("grep -E '^(CapEff|NoNewPrivs)' /proc/1/status | tr -s '\\t\\n' ' '"))
                .contains("NoNewPrivs: 1", "CapEff: 0000000000000000");
        assertThat(gateway.shell("touch /opt/keycloak/providers/other.jar 2>&1 || true"))
                .contains("Read-only file system");
    }

    @Test
    void secretsOfFilesAreNotInTheSettingsOfTheContainer() {
        assertThat(gateway.inspection())
                .contains("KC_DB_URL")
                .doesNotContain("KC_DB_PASSWORD=", gateway.dossiers().secret());
    }

    @Test
    void theLogNamesNobodyInFull() {
        String number = TestCard.DOCTOR_VIRGINIE.identifier();
        String masked = "*****" + number.substring(number.length() - 2);
        Browser browser = gateway.browserWith(gateway.pki().card(TestCard.DOCTOR_VIRGINIE));

        new FirstConnection(
                        browser.open(gateway.dossiers().login(gateway.issuer())).click("#social-cps"))
                .complete();

        assertThat(gateway.logUntil(line -> line.contains("\"type\":\"LOGIN\"") && line.contains(masked)))
                .doesNotContain(number, gateway.dossiers().secret());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
