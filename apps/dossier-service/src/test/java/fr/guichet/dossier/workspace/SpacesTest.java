package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.Session;
import fr.guichet.dossier.testing.TestDelegation;
import fr.guichet.dossier.testing.TestGateway;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose spaces are whose, how one leads to another, and what becomes of one that ends. */
@Tag("DOS-5")
class SpacesTest {

    private static final Map<String, Object> OWN = Map.of("kind", "self-employed");
    private static final Map<String, Object> HOSPITAL =
            Map.of("kind", "establishment", "finess", "140000126", "name", "CH de démonstration", "referent", false);
    private static final String OF_HOSPITAL = "/etablissements/140000126";

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(gateway);
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @BeforeEach
    void logsInWithTheirOwnSpaceAlone() {
        gateway.answersLoginsWith(claims -> claims);
    }

    @Test
    void aDoctorSwitchesBetweenTheirOwnSpaceTheEstablishmentsAndAColleagues() {
        TestDelegation colleague = TestDelegation.toColleague("read", "none", "none");
        gateway.delegations().grants(colleague);
        logsInWith(List.of(OWN, HOSPITAL), List.of(colleague.claim()));
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");

            assertThat(switches(browser.open("/")))
                    .containsExactly(
                            "Basculer vers l’espace professionnel : CH de démonstration",
                            "Dossiers de VIRGINIE MEDECIN RPPS0003401 (votre confrère)");
            assertThat(path(browser.click(".spaces li:first-child a"))).isEqualTo(OF_HOSPITAL);
            assertThat(switches(browser.current()))
                    .containsExactly(
                            "Basculer vers l’espace libéral",
                            "Dossiers de VIRGINIE MEDECIN RPPS0003401 (votre confrère)");
            assertThat(path(browser.click(".spaces li:last-child a"))).isEqualTo(colleague.path());
            assertThat(path(browser.click(".spaces li:first-child a"))).isEqualTo("/");
        }
    }

    @Test
    void whoHasOneSpaceAloneIsOfferedNoOther() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");

            assertThat(browser.open("/").querySelectorAll(".spaces")).isEmpty();
        }
    }

    @Test
    void somebodyOfAnEstablishmentNeedsNoNationalIdentifier() {
        gateway.answersLoginsWith(claims -> claims.claim("SubjectNameID", null).claim("spaces", List.of(HOSPITAL)));
        try (Browser browser = new Browser(service)) {
            HtmlPage home = browser.open("/dossiers/sanitaire");
            assertThat(home.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(home.querySelector("h1").getTextContent()).isEqualTo("Espace libéral non ouvert");

            assertThat(path(browser.open("/"))).isEqualTo(OF_HOSPITAL);
            HtmlPage list = browser.open(OF_HOSPITAL + "/dossiers/personnes-agees");
            assertThat(list.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(list.asNormalizedText()).contains("ga 43914215");
        }
    }

    @Test
    @Tag("DOS-6")
    void somebodyOfAnEstablishmentHasItsDossiersInTheApiToo() {
        String token = gateway.accessToken(
                claims -> claims.claim("SubjectNameID", null).claim("spaces", List.of(HOSPITAL)));

        assertThat(service.api("/api" + OF_HOSPITAL + "/dossiers/personnes-agees/43914215", token)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(service.api("/api/dossiers", token), 403, "no_own_space");
    }

    @Test
    void whoHasNoSpaceIsToldWhy() {
        logsInWith(List.of(), List.of());
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/tnd");

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Aucun espace ouvert");
            assertThat(browser.open("/").querySelector("h1").getTextContent()).isEqualTo("Aucun espace ouvert");
            assertThat(browser.current().querySelectorAll(".who")).isNotEmpty();
        }
    }

    @Test
    void aSpaceThatWasGivenMeanwhileIsThereAfterARenewal() {
        logsInWith(List.of(), List.of());
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            logsInWith(List.of(HOSPITAL), List.of());

            HtmlPage page = browser.click("#actualiser");

            assertThat(page.getUrl().getPath()).isEqualTo(OF_HOSPITAL);
            assertThat(browser.open("/").getUrl().getPath()).isEqualTo(OF_HOSPITAL);
        }
    }

    @Test
    @Tag("DOS-6")
    void aSpaceThatIsNotTheCallersAnswersAsOneThatDoesNotExist() {
        TestDelegation notOfTheLogin = TestDelegation.toAssistant("write", "write", "write");
        gateway.delegations().grants(notOfTheLogin);
        String token = gateway.accessToken(claims -> claims);
        Session session = Session.begin(service);
        int before = gateway.delegations().questions();

        List<String> paths = Stream.of("140000126", "140000127", "x")
                .map(finess -> "/etablissements/" + finess)
                .toList();
        List<String> delegations = List.of(notOfTheLogin.id(), "00000000-0000-4000-8000-000000000000", "x");
        for (String path : paths) {
            assertUnknown(session.get(path + "/dossiers/tnd"), service.api("/api" + path + "/dossiers", token));
        }
        for (String id : delegations) {
            assertUnknown(
                    session.get("/pour/" + id + "/dossiers/tnd"),
                    service.api("/api/delegations/" + id + "/dossiers", token));
        }
        assertThat(gateway.delegations().questions())
                .as("invented identifiers are no load on the gateway")
                .isEqualTo(before);
    }

    @Test
    @Tag("DEL-5")
    void aDelegationThatEndsBetweenTwoPagesOfAListIsRefusedOnTheSecond() {
        TestDelegation ofAnne = new TestDelegation(
                "4f1c", "assistant", TestGateway.ANNE, "ANNE MED-CS RPPS0035689", "write", "write", "write");
        gateway.delegations().grants(ofAnne);
        gateway.answersLoginsWith(claims ->
                claims.claim("SubjectNameID", TestGateway.VIRGINIE).claim("delegations", List.of(ofAnne.claim())));
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers");
            HtmlPage first = browser.open(ofAnne.path() + "/dossiers/sanitaire?onglet=historises");
            assertThat(first.asNormalizedText()).contains("Page 1 sur 2");

            gateway.delegations().ends(ofAnne);
            HtmlPage second = browser.click(".paging a[rel=next]");

            assertThat(second.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(second.querySelector("h1").getTextContent()).isEqualTo("Autorisation terminée");
            assertThat(second.querySelectorAll("table")).isEmpty();
            assertThat(browser.open("/dossiers/personnes-agees")
                            .getWebResponse()
                            .getStatusCode())
                    .as("one's own dossiers")
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("DEL-5")
    void aDelegationThatEndsClosesTheApiToATokenThatStillClaimsIt() {
        TestDelegation delegation = TestDelegation.toAssistant("write", "write", "write");
        gateway.delegations().grants(delegation);
        String token = gateway.accessToken(claims -> claims.claim("delegations", List.of(delegation.claim())));
        assertThat(service.api(delegation.apiPath() + "/dossiers?page=1", token).statusCode())
                .isEqualTo(200);

        gateway.delegations().ends(delegation);

        assertRefused(service.api(delegation.apiPath() + "/dossiers?page=2", token), 403, "delegation_ended");
        assertThat(service.api("/api/dossiers", token).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("DEL-5")
    void aFormSentAfterTheEndChangesNothing() {
        TestDelegation delegation = TestDelegation.toAssistant("write", "none", "none");
        gateway.delegations().grants(delegation);
        logsInWith(List.of(), List.of(delegation.claim()));
        Session assistant = Session.begin(service);
        String address = delegation.path() + "/dossiers/personnes-agees/42016195";
        assertThat(assistant.get(address).statusCode()).isEqualTo(200);

        gateway.delegations().ends(delegation);

        assertThat(assistant.post(address + "/acceptation", Map.of()).statusCode())
                .isEqualTo(403);
        String virginie = gateway.accessToken(claims -> claims.claim("SubjectNameID", TestGateway.VIRGINIE));
        assertThat(service.api("/api/dossiers/personnes-agees/42016195", virginie)
                        .body())
                .contains("\"requiredAction\":\"accept\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaces", "delegations"})
    @Tag("DOS-6")
    void aClaimThatCannotBeReadRefusesTheTokenAndTheLogin(String claim) {
        HttpResponse<String> answer =
                service.api("/api/dossiers", gateway.accessToken(claims -> claims.claim(claim, List.of("everything"))));
        assertRefused(answer, 401, claim + "_malformed");

        gateway.answersLoginsWith(claims -> claims.claim(claim, List.of("everything")));
        try (Browser browser = new Browser(service)) {
            HtmlPage page = browser.open("/dossiers/tnd");
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(401);
            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion non vérifiée");
        }
    }

    @Test
    @Tag("DOS-6")
    void anAccountIsNamedByEveryToken() {
        assertRefused(
                service.api("/api/dossiers", gateway.accessToken(claims -> claims.subject(null))),
                401,
                "subject_absent");
    }

    private static void logsInWith(List<?> spaces, List<?> delegations) {
        gateway.answersLoginsWith(claims -> claims.claim("spaces", spaces).claim("delegations", delegations));
    }

    private static List<String> switches(HtmlPage page) {
        return page.querySelectorAll(".spaces a").stream()
                .map(DomNode::getTextContent)
                .toList();
    }

    private static String path(HtmlPage page) {
        return page.getUrl().getPath();
    }

    private static void assertUnknown(HttpResponse<String> page, HttpResponse<String> api) {
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable");
        assertRefused(api, 404, "unknown_space");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"" + reason + "\"");
    }
}
