package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real distribution: one build for the class, a start for each test. */
class GatewayTest {
    @TempDir
    static Path home;

    private static GatewaySettings settings;

    @BeforeAll
    static void aRealmToImport() throws Exception {
        Path realm = Files.writeString(
                home.resolve("small-realm.json"),
                "{\"realm\":\"small\",\"enabled\":true,\"displayName\":\"${GUICHET_NAME_OF_TEST}\"}");
        settings = GatewaySettings.of(
                        Distribution.in(Path.of(System.getProperty("guichet.server"))), home.resolve("gateway"))
                .withRealms(List.of(realm))
                .withEnvironment(Map.of("GUICHET_NAME_OF_TEST", "a small realm"));
        Gateway.start(settings, Progress.SILENT).close();
    }

    @Test
    void aReadyGatewayServesTheImportedRealmAndEndsWhenClosed() throws Exception {
        Gateway gateway = Gateway.start(settings, Progress.SILENT);
        try (gateway) {
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(gateway.issuer("small") + "/account/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(gateway.log().lines()).anyMatch(line -> line.contains("Keycloak 26"));
        }
        assertThat(gateway.isAlive()).isFalse();
        assertThat(ProcessHandle.of(gateway.pid()).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void theTemporaryAdministratorReadsAndItsSecretsAreNotLogged() {
        try (Gateway gateway = Gateway.start(settings.withFreshDatabase(true), Progress.SILENT)) {
            AdminApi api = new AdminApi(gateway.loginHost(), gateway.admin());
            assertThat(api.get("small").get("displayName").asText()).isEqualTo("a small realm");
            assertThat(String.join("\n", gateway.log().lines()))
                    .doesNotContain(gateway.admin().password())
                    .doesNotContain(gateway.admin().clientSecret());
        }
    }

    @Test
    void anUnchangedServerIsNotBuiltAgain() {
        List<String> steps = new ArrayList<>();
        Gateway.start(settings, steps::add).close();
        assertThat(steps).noneMatch(step -> step.contains("building")).hasSize(1);
    }

    @Test
    void whatWasBuiltOfTheSameIsTakenOverByAnother(@TempDir Path another) {
        List<String> steps = new ArrayList<>();
        try (Gateway gateway = Gateway.start(settings.withHome(another.resolve("gateway")), steps::add)) {
            assertThat(steps).noneMatch(step -> step.contains("building")).hasSize(1);
            assertThat(gateway.isAlive()).isTrue();
        }
    }

    @Test
    void aStartThatFailsSaysWhyWithTheEndOfTheLog() {
        assertThatThrownBy(() -> Gateway.start(settings.withOptions("--http-host=not-an-address"), Progress.SILENT))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("The login server ended before it was ready")
                .hasMessageContaining("not-an-address");
    }
}
