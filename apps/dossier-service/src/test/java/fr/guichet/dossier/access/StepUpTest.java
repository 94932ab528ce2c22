package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service whose operator asks for eidas2 where medical data is shown, and for no more than eidas1 elsewhere. */
@Tag("DOS-6")
class StepUpTest {

    private static final String DOSSIER = "/dossiers/sanitaire/2031400";
    private static final String OTHER_DOSSIER = "/dossiers/tnd/1200345";

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway, "guichet.trust.medical-acr=eidas2");
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @BeforeEach
    void loginsAreLow() {
        loginsGive("eidas1");
    }

    @Test
    void theOtherPagesAskForNothingMoreThanTheMinimum() {
        try (Browser browser = new Browser(service)) {
            for (String path : new String[] {"/dossiers/sanitaire", "/dossiers/sanitaire/nouveau"}) {
                assertThat(browser.open(path).getUrl().getPath()).isEqualTo(path);
                assertThat(gateway.lastLogin()).doesNotContainKey("acr_values");
            }
        }
    }

    @Test
    void aDossierRaisesTheLoginAndComesBackToThePageAskedFor() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");
            loginsGive("eidas2");

            HtmlPage dossier = browser.click("tbody th a[href='" + DOSSIER + "']");

            assertThat(gateway.lastLogin()).containsEntry("acr_values", "eidas2");
            assertThat(dossier.getUrl()).hasToString(service.url(DOSSIER));
            assertThat(dossier.querySelector("h1").getTextContent()).isEqualTo("Dossier s 2031400");
        }
    }

    @Test
    void aRaisedLoginStaysRaised() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");
            loginsGive("eidas2");
            browser.open(DOSSIER);
            // Whoever was asked again would be refused now.
            gateway.refusesLoginsWith("access_denied");

            assertThat(browser.open(OTHER_DOSSIER).getUrl()).hasToString(service.url(OTHER_DOSSIER));
            assertThat(browser.open("/dossiers/tnd").getWebResponse().getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoIsNotLoggedInIsAskedForTheLevelOfThePageAtOnce() {
        loginsGive("eidas2");
        try (Browser browser = new Browser(service)) {
            HtmlPage dossier = browser.open(DOSSIER);

            assertThat(gateway.lastLogin()).containsEntry("acr_values", "eidas2");
            assertThat(dossier.getUrl()).hasToString(service.url(DOSSIER));
        }
    }

    @Test
    void aStepUpThatComesBackLowEndsOnAPageThatExplainsAndKeepsTheRestOpen() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");

            HtmlPage page = browser.open(DOSSIER);

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion plus sûre demandée");
            assertThat(page.querySelector(".kept").getTextContent()).contains("Vous restez connecté");
            assertThat(page.asXml()).doesNotContain("AUVRAY");
            gateway.refusesLoginsWith("access_denied");
            assertThat(browser.open("/dossiers/sanitaire").getWebResponse().getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aFirstLoginTooLowForThePageEndsThereToo() {
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open(DOSSIER);

            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion plus sûre demandée");
            assertThat(browser.open("/").querySelector("h1").getTextContent()).isEqualTo("Mes patients");
        }
    }

    @Test
    void aStepUpThatIsCancelledKeepsTheLoginAsItWas() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");
            gateway.refusesLoginsWith("access_denied");

            HtmlPage page = browser.open(DOSSIER);

            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion interrompue");
            assertThat(page.querySelector(".kept").getTextContent()).contains("Vous restez connecté");
            assertThat(page.querySelector(".name").getTextContent()).contains("ANNE");
            assertThat(browser.open("/dossiers/sanitaire").getWebResponse().getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void tryingAgainAsksForTheLevelAndComesBackToThePage() {
        try (Browser browser = new Browser(service)) {
            browser.open(DOSSIER);
            loginsGive("eidas2");

            HtmlPage dossier = browser.click("main a.button");

            assertThat(gateway.lastLogin()).containsEntry("acr_values", "eidas2");
            assertThat(dossier.getUrl()).hasToString(service.url(DOSSIER));
        }
    }

    @Test
    void aStepUpThatComesBackAsSomeoneElseFindsNothingOfTheFirst() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");
            gateway.answersLoginsWith(claims -> claims.claim("SubjectNameID", TestGateway.VIRGINIE)
                    .claim("given_name", "VIRGINIE")
                    .claim("acr", "eidas2"));

            HtmlPage home = browser.open(DOSSIER);

            assertThat(home.getUrl()).hasToString(service.url("/"));
            assertThat(home.querySelector(".name").getTextContent()).contains("VIRGINIE");
        }
    }

    @Test
    void theLevelOfALoginIsNotWhatItsStartAskedFor() {
        try (Browser browser = new Browser(service)) {
            browser.open("/oauth2/authorization/guichet?niveau=eidas2");

            assertThat(gateway.lastLogin()).containsEntry("acr_values", "eidas2");
            assertThat(browser.open(DOSSIER).getWebResponse().getStatusCode()).isEqualTo(403);
        }
    }

    @Test
    void aStartThatAsksForAnUnknownLevelAsksForNone() {
        try (Browser browser = new Browser(service)) {
            browser.open("/oauth2/authorization/guichet?niveau=eidas9");

            assertThat(gateway.lastLogin()).doesNotContainKey("acr_values");
        }
    }

    @Test
    void anotherWritingOfTheAddressAsksForTheSameLevel() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/sanitaire");
            for (String path : new String[] {
                "/dossiers/sanitaire/%32031400", "/dossiers/sanitaire/s%202031400", "/dossiers/%73anitaire/2031400"
            }) {
                HtmlPage page = browser.open(path);

                assertThat(page.getWebResponse().getStatusCode()).as(path).isEqualTo(403);
                assertThat(page.asXml()).as(path).doesNotContain("AUVRAY");
            }
        }
    }

    @Test
    void theApiAnswersWithTheLevelThatTheDossierNeeds() {
        String low = gateway.accessToken(claims -> claims.claim("acr", "eidas1"));
        HttpResponse<String> answer = service.api("/api" + DOSSIER, low);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"reason\":\"assurance_too_low\"").doesNotContain("AUVRAY");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_user_authentication\"", "acr_values=\"eidas2\"");
        assertThat(service.api("/api/dossiers", low).statusCode()).isEqualTo(200);
        assertThat(service.api("/api" + DOSSIER, gateway.accessToken(claims -> claims.claim("acr", "eidas2")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOfNoLevelIsToldTheOneOfTheDossierToo() {
        HttpResponse<String> answer =
                service.api("/api" + DOSSIER, gateway.accessToken(claims -> claims.claim("acr", null)));

        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("acr_values=\"eidas2\"");
    }

    private static void loginsGive(String acr) {
        gateway.answersLoginsWith(claims -> claims.claim("acr", acr));
    }
}
