package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service whose operator asks for eidas2. */
@Tag("DOS-6")
class MinimumLevelTest {

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway, "guichet.trust.minimum-acr=eidas2");
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void aLowerLevelIsRefusedByTheApiWithTheOneNeeded() {
        HttpResponse<String> answer =
                service.api("/api/dossiers", gateway.accessToken(claims -> claims.claim("acr", "eidas1")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"reason\":\"assurance_too_low\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"eidas2\"");
    }

    @Test
    void theLevelItselfIsEnough() {
        assertThat(service.api("/api/dossiers", gateway.accessToken(claims -> claims.claim("acr", "eidas2")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLowerLevelIsRefusedByTheLoginWhichHadAskedForMore() {
        gateway.answersLoginsWith(claims -> claims.claim("acr", "eidas1"));
        try (Browser browser = new Browser(service)) {
            for (String path : List.of("/dossiers/tnd", "/dossiers/tnd/nouveau")) {
                HtmlPage page = browser.open(path);

                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(401);
                assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Moyen de connexion insuffisant");
                assertThat(gateway.lastLogin()).containsEntry("acr_values", "eidas2");
            }
        }
    }
}
