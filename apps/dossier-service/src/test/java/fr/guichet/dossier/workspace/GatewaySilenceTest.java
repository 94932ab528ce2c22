package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.Session;
import fr.guichet.dossier.testing.TestDelegation;
import fr.guichet.dossier.testing.TestDelegations;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the gateway does not say whether a delegation is in force, it is not taken to be; everything else goes on. */
@Tag("DOS-6")
@Tag("DEL-5")
class GatewaySilenceTest {

    private static final Map<String, Object> HOSPITAL =
            Map.of("kind", "establishment", "finess", "140000126", "name", "CH de démonstration");

    private static final TestDelegation DELEGATION = TestDelegation.toAssistant("write", "write", "write");
    private static final List<?> SPACES = List.of(Map.of("kind", "self-employed"), HOSPITAL);

    private static TestGateway gateway;
    private static RunningService service;
    private static Session session;
    private static String token;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = serviceOf(gateway);
        session = Session.begin(service);
        token = tokenOf(gateway);
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    static List<Consumer<TestDelegations>> silences() {
        return List.of(
                TestDelegations::keepsSilent,
                TestDelegations::stopsHalfway,
                TestDelegations::talksWithoutEnd,
                gateway -> gateway.answersAll(200, "{\"active\":\"yes\"}"),
                gateway -> gateway.answersAll(403, "{\"error\":\"access_denied\"}"),
                gateway -> gateway.answersAll(503, ""));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void withoutItsWordADoctorsSpaceStaysClosedAndTheOthersOpen(Consumer<TestDelegations> silence) {
        silence.accept(gateway.delegations());

        assertClosed(service, session, token);
        assertOthersOpen(service, session, token);
    }

    @Test
    void aGatewayThatIsDownClosesADoctorsSpaceAndNoOther() {
        TestGateway falling = TestGateway.start();
        try (RunningService orphan = serviceOf(falling)) {
            Session begun = Session.begin(orphan);
            String issued = tokenOf(falling);
            assertThat(orphan.api("/api/dossiers", issued).statusCode()).isEqualTo(200);
            falling.close();

            assertClosed(orphan, begun, issued);
            assertOthersOpen(orphan, begun, issued);
        }
    }

    private static RunningService serviceOf(TestGateway gateway) {
        gateway.delegations().grants(DELEGATION);
        gateway.answersLoginsWith(
                claims -> claims.claim("spaces", SPACES).claim("delegations", List.of(DELEGATION.claim())));
        return RunningService.start(gateway, "guichet.delegations.timeout=500ms");
    }

    private static String tokenOf(TestGateway gateway) {
        return gateway.accessToken(
                claims -> claims.claim("spaces", SPACES).claim("delegations", List.of(DELEGATION.claim())));
    }

    private static void assertClosed(RunningService service, Session session, String token) {
        HttpResponse<String> page = session.get(DELEGATION.path() + "/dossiers/personnes-agees");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("Autorisation invérifiable pour le moment")
                .doesNotContain("43914215", "Exception");
        HttpResponse<String> api = service.api(DELEGATION.apiPath() + "/dossiers", token);
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.body()).contains("\"reason\":\"unverifiable\"").doesNotContain("43914215", "Exception");
    }

    private static void assertOthersOpen(RunningService service, Session session, String token) {
        assertThat(session.get("/dossiers/personnes-agees").statusCode()).isEqualTo(200);
        assertThat(session.get("/etablissements/140000126/dossiers/personnes-agees")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.api("/api/dossiers", token).statusCode()).isEqualTo(200);
        assertThat(service.api("/api/etablissements/140000126/dossiers", token).statusCode())
                .isEqualTo(200);
    }
}
