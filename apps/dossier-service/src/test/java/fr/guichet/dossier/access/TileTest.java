package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tile of a regional platform: a login through the platform that ends on the page asked for, and nowhere else. */
class TileTest {

    private static final String PLATFORM = "https://monsisra.example/realms/portail";
    private static final String ELSEWHERE = "https://elsewhere.example/realms/portail";

    private static TestGateway gateway;
    private static RunningService service;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start();
        service = RunningService.start(
                gateway, "guichet.tile.platforms=" + PLATFORM + "=monsisra, https://other.example/op=other");
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @BeforeEach
    void aGatewayThatBehaves() {
        gateway.answersLoginsWith(claims -> claims);
    }

    @Test
    void theTileLogsInThroughThePlatformAndLandsOnThePageAskedFor() {
        try (Browser browser = new Browser(service)) {
            for (String path :
                    new String[] {"/dossiers/sanitaire", "/dossiers/sanitaire/2031400", "/dossiers/tnd/nouveau"}) {
                HtmlPage page = browser.open(tile(PLATFORM, service.url(path)));

                assertThat(gateway.lastLogin()).containsEntry("kc_idp_hint", "monsisra");
                assertThat(page.getUrl()).hasToString(service.url(path));
                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aTileWithoutATargetLandsOnTheHomePageConnected() {
        try (Browser browser = new Browser(service)) {
            HtmlPage home = browser.open("/connexion/initier?iss=" + encoded(PLATFORM));

            assertThat(home.getUrl()).hasToString(service.url("/"));
            assertThat(home.querySelector(".name").getTextContent()).contains("ANNE");
        }
    }

    @Test
    void eachPlatformHasItsOwnProvider() {
        try (Browser browser = new Browser(service)) {
            browser.open(tile("https://other.example/op", service.url("/")));

            assertThat(gateway.lastLogin()).containsEntry("kc_idp_hint", "other");
        }
    }

    @Test
    void theTileEndsTheSessionOfWhoSatThereBefore() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            gateway.refusesLoginsWith("access_denied");

            HtmlPage refused = browser.open(tile(PLATFORM, service.url("/dossiers/tnd")));

            assertThat(refused.querySelector("h1").getTextContent()).isEqualTo("Connexion interrompue");
            assertThat(refused.asXml()).doesNotContain("MED-CS");
            assertThat(browser.open("/").querySelector("main a").getTextContent())
                    .isEqualTo("Se connecter");
        }
    }

    @Test
    void theTileOfAColleagueOpensTheColleaguesPages() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/personnes-agees");
            gateway.answersLoginsWith(claims ->
                    claims.claim("SubjectNameID", TestGateway.VIRGINIE).claim("given_name", "VIRGINIE"));

            HtmlPage list = browser.open(tile(PLATFORM, service.url("/dossiers/personnes-agees")));

            assertThat(list.querySelector(".name").getTextContent()).contains("VIRGINIE");
            assertThat(list.querySelector("tbody").getTextContent()).contains("ga 43914215");
        }
    }

    @Test
    void theFormOfAPlatformDoesAsItsLink() {
        HttpResponse<String> answer = post("iss=" + encoded(PLATFORM) + "&target_link_uri="
                + encoded(service.url("/dossiers/tnd")) + "&login_hint=" + TestGateway.ANNE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/connexion/initier?").doesNotContain(TestGateway.ANNE);
        try (Browser browser = new Browser(service)) {
            assertThat(browser.open(location).getUrl()).hasToString(service.url("/dossiers/tnd"));
            assertThat(gateway.lastLogin()).containsEntry("kc_idp_hint", "monsisra");
        }
    }

    @Test
    void aFormThatIsRefusedIsExplainedToo() {
        HttpResponse<String> answer = post("iss=" + encoded(ELSEWHERE));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Lien non reconnu");
    }

    @Test
    void aLoginHintGoesNoFurther() {
        try (Browser browser = new Browser(service)) {
            browser.open(tile(PLATFORM, service.url("/")) + "&login_hint=" + TestGateway.VIRGINIE);

            assertThat(gateway.lastLogin()).doesNotContainKey("login_hint").doesNotContainValue(TestGateway.VIRGINIE);
        }
    }

    @Test
    void anIssuerThatIsNotConfiguredIsExplainedAndNotRepeated() {
        refused("/connexion/initier");
        refused("/connexion/initier?iss=");
        refused(tile(ELSEWHERE, service.url("/")));
        refused(tile(PLATFORM + "/", service.url("/")));
        refused(tile(PLATFORM.toUpperCase(java.util.Locale.ROOT), service.url("/")));
        refused("/connexion/initier?iss=" + encoded(PLATFORM) + "&iss=" + encoded(ELSEWHERE));
    }

    @Test
    void aTargetThatIsNoPageOfThisServiceIsRefused() {
        String host = URI.create(service.url("/")).getAuthority();
        int port = URI.create(service.url("/")).getPort();
        for (String target : new String[] {
            "",
            "/dossiers/tnd",
            "dossiers/tnd",
            "https://elsewhere.example/",
            "//elsewhere.example/dossiers/tnd",
            "https://" + host + "/",
            "HTTP://" + host + "/",
            "http://localhost:1/",
            "http://localhost/",
            "http://127.0.0.1:" + port + "/",
            "http://" + host + ".elsewhere.example/",
            "http://elsewhere@" + host + "/",
            "http://" + host + "@elsewhere.example/",
            "http://" + host + ":1/",
            "http://" + host + "//elsewhere.example",
            "http://" + host + "/\\elsewhere.example",
            "http://" + host + "\\@elsewhere.example",
            "http:\\\\" + host + "/",
            "http://" + host + "/%2f%2felsewhere.example",
            "http://" + host + "/dossiers/tnd%0d%0aX-Injected:1",
            "http://" + host + "/dossiers/tnd\r\nX-Injected:1",
            "http://" + host + "/dossiers/%74nd",
            "http://" + host + "/dossiers/../dossiers/tnd",
            "http://" + host + "/dossiers/tnd/",
            "http://" + host + "/dossiers/tnd;a=b",
            "http://" + host + "/dossiers/tnd?numero=1",
            "http://" + host + "/dossiers/tnd#there",
            "http://" + host + "?a",
            "http://" + host + "/dossiers/autre",
            "http://" + host + "/dossiers/tnd/1234567890",
            "http://" + host + "/logout",
            "http://" + host + "/api/dossiers",
            "http://" + host + "/connexion/initier",
            " http://" + host + "/",
            "http://" + host + "/ ",
            "http://" + host + "/\n",
            "javascript:alert(1)",
            "javascript://" + host + "/%0aalert(1)",
            "data:text/html,x"
        }) {
            refused(tile(PLATFORM, target));
        }
        refused(tile(PLATFORM, service.url("/")) + "&target_link_uri=" + encoded("https://elsewhere.example/"));
    }

    @Test
    void aRefusedTileLeavesTheSessionOfWhoIsThere() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            browser.open(tile(ELSEWHERE, service.url("/")));
            gateway.refusesLoginsWith("access_denied");

            assertThat(browser.open("/dossiers/tnd").getWebResponse().getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aStartThatNamesAPlatformThatIsNotConfiguredHasNoHint() {
        try (Browser browser = new Browser(service)) {
            browser.open("/oauth2/authorization/guichet?plateforme=elsewhere");

            assertThat(gateway.lastLogin()).doesNotContainKey("kc_idp_hint");
        }
    }

    private static void refused(String path) {
        HttpResponse<String> answer = service.get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).as(path).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
        assertThat(answer.body()).contains("Lien non reconnu").doesNotContain("elsewhere", "alert", "Injected");
    }

    private static HttpResponse<String> post(String form) {
        return service.send(HttpRequest.newBuilder(URI.create(service.url("/connexion/initier")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String tile(String issuer, String target) {
        return "/connexion/initier?iss=" + encoded(issuer) + "&target_link_uri=" + encoded(target);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
