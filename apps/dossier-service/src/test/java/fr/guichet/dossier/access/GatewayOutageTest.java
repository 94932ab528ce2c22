package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gateway may start after this service, and the service says so instead of failing. */
@Tag("DOS-6")
class GatewayOutageTest {

    @Test
    void theServiceStartsBeforeTheGatewayAndFindsItLater() {
        int port = RunningService.freePort();
        try (RunningService service = RunningService.start(TestGateway.issuerOn(port), "a-secret");
                Browser browser = new Browser(service)) {
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            String token;
            try (TestGateway elsewhere = TestGateway.start()) {
                token = elsewhere.accessToken(claims -> claims.issuer(TestGateway.issuerOn(port)));
            }
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> unjudged = service.api("/api/dossiers", token);
                assertThat(unjudged.statusCode()).isEqualTo(503);
                assertThat(unjudged.body()).contains("\"reason\":\"issuer_unavailable\"");
                assertThat(unjudged.headers().firstValue("Retry-After")).isPresent();
            }
            HtmlPage page = browser.open("/dossiers/tnd");
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(503);
            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion indisponible");

            try (TestGateway gateway = TestGateway.startOn(port)) {
                assertThat(service.api("/api/dossiers", gateway.accessToken(claims -> claims))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(service.api("/api/dossiers", token).statusCode()).isEqualTo(401);
            }
        }
    }
}
