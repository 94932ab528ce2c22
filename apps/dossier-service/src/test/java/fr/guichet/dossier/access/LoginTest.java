package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.Redirects;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The login at the gateway: what is asked, what is believed, what a refusal says. */
@Tag("DOS-6")
class LoginTest {

    private static final String COOKIE = "dossier-session";

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
    void aGatewayThatBehaves() {
        gateway.answersLoginsWith(claims -> claims);
    }

    @Test
    void theLandingPageOffersTheLoginAndNothingElse() {
        try (Browser browser = new Browser(service)) {
            HtmlPage landing = browser.open("/");

            assertThat(landing.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(landing.querySelectorAll("main a")).hasSize(1);
            assertThat(landing.querySelector("main a").getTextContent()).isEqualTo("Se connecter");
            assertThat(browser.cookie(COOKIE)).isNull();
        }
    }

    @Test
    void aLoginEndsOnTheHomePageWithThePersonsName() {
        try (Browser browser = new Browser(service)) {
            browser.open("/");
            HtmlPage home = browser.click("main a.button");

            assertThat(home.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(home.querySelector("h1").getTextContent()).isEqualTo("Mes patients");
            assertThat(home.querySelector(".name").getTextContent()).contains("ANNE MED-CS RPPS0035689");
        }
    }

    @Test
    void theLoginSendsStateNonceAndPkceAlthoughTheClientIsConfidential() {
        try (Browser browser = new Browser(service)) {
            browser.open("/oauth2/authorization/guichet");

            assertThat(gateway.lastLogin())
                    .containsEntry("response_type", "code")
                    .containsEntry("client_id", TestGateway.CLIENT)
                    .containsEntry("scope", "openid")
                    .containsEntry("code_challenge_method", "S256")
                    .containsEntry("redirect_uri", service.url("/login/oauth2/code/guichet"))
                    .containsKeys("state", "nonce", "code_challenge")
                    .doesNotContainKey("acr_values");
            assertThat(gateway.lastExchange()).containsKey("code_verifier").doesNotContainKey("client_secret");
        }
    }

    @Test
    void aDeepLinkLogsInAndComesBack() {
        try (Browser browser = new Browser(service)) {
            HtmlPage list = browser.open("/dossiers/sanitaire?numero=2031400");

            assertThat(list.getUrl().getPath()).isEqualTo("/dossiers/sanitaire");
            assertThat(list.querySelector("tbody th").getTextContent()).isEqualTo("s 2031400");
        }
    }

    @Test
    void theSessionChangesItsNameAtLogin() {
        HttpResponse<String> before = service.get("/oauth2/authorization/guichet");
        String fixed = before.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        String callback =
                Redirects.after(before.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> after = service.send(HttpRequest.newBuilder(URI.create(callback))
                .header("Cookie", fixed)
                .build());

        String renewed = after.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(renewed).startsWith(COOKIE + "=").doesNotStartWith(fixed);
        assertThat(renewed).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(service.get("/dossiers/tnd", "Cookie", fixed).statusCode()).isEqualTo(302);
        assertThat(service.get("/dossiers/tnd", "Cookie", renewed.split(";", -1)[0])
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionEndsTenHoursAfterItsLoginHoweverBusyItWas() {
        Date earlier = Date.from(Instant.now().minus(Duration.ofHours(10)));
        gateway.answersLoginsWith(claims -> claims.issueTime(earlier).notBeforeTime(null));
        try (Browser browser = new Browser(service)) {
            browser.open("/");

            HtmlPage page = browser.click("main a.button");

            assertThat(page.querySelector("main a.button").getTextContent()).isEqualTo("Se connecter");
            assertThat(page.asXml()).doesNotContain("MED-CS");
        }
    }

    @Test
    void theLogoutEndsTheSessionHereAndAtTheGateway() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            HtmlPage landing = browser.click("form[action='/logout'] button");

            assertThat(landing.getUrl().toString()).isEqualTo(service.url("/"));
            assertThat(landing.querySelector("main a").getTextContent()).isEqualTo("Se connecter");
            assertThat(gateway.lastLogout())
                    .containsEntry("post_logout_redirect_uri", service.url("/"))
                    .containsKey("id_token_hint");
        }
    }

    @Test
    void thePageOfALogoutHasNoAddressOfItsOwn() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");

            assertThat(browser.open("/deconnexion").getWebResponse().getStatusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aLogoutWithoutTheTokenOfThePageIsRefused() {
        HttpResponse<String> answer = service.send(HttpRequest.newBuilder(URI.create(service.url("/logout")))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Page expirée").doesNotContain("Exception");
    }

    @Test
    void anAbsentLevelIsRefused() {
        refused(claims -> claims.claim("acr", null), 401, "Moyen de connexion insuffisant");
    }

    @Test
    void anUnknownLevelIsRefused() {
        refused(claims -> claims.claim("acr", "eidas9"), 401, "Moyen de connexion insuffisant");
    }

    @Test
    void anotherNonceIsRefused() {
        refused(claims -> claims.claim("nonce", "another"), 401, "Connexion non vérifiée");
        refused(claims -> claims.claim("nonce", null), 401, "Connexion non vérifiée");
    }

    @Test
    void anotherIssuerIsRefused() {
        refused(claims -> claims.issuer("http://localhost:1/realms/test"), 401, "Connexion non vérifiée");
    }

    @Test
    void anotherAudienceOrPartyIsRefused() {
        refused(claims -> claims.audience("another"), 401, "Connexion non vérifiée");
        refused(claims -> claims.claim("azp", "another"), 401, "Connexion non vérifiée");
    }

    @Test
    void anAccessTokenIsNoIdToken() {
        refused(claims -> claims.claim("typ", "Bearer"), 401, "Connexion non vérifiée");
    }

    @Test
    void anExpiredIdTokenIsRefused() {
        Date past = Date.from(Instant.now().minusSeconds(60));
        refused(claims -> claims.issueTime(null).expirationTime(past), 401, "Connexion non vérifiée");
    }

    @Test
    void aPersonWithNeitherIdentifierNorSpaceIsRefused() {
        refused(claims -> claims.claim("SubjectNameID", null), 403, "Aucun accès aux dossiers");
        refused(claims -> claims.claim("SubjectNameID", "anne"), 403, "Aucun accès aux dossiers");
    }

    @Test
    void aLoginCancelledAtTheGatewayIsExplained() {
        gateway.refusesLoginsWith("access_denied");
        try (Browser browser = new Browser(service)) {
            assertRefused(browser, browser.open("/dossiers/tnd"), 401, "Connexion interrompue");
        }
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        try (Browser browser = new Browser(service)) {
            assertRefused(
                    browser,
                    browser.open("/login/oauth2/code/guichet?code=stolen&state=unknown"),
                    401,
                    "Connexion à reprendre");
        }
    }

    @Test
    void afterARefusalTheSamePageLogsIn() {
        gateway.answersLoginsWith(claims -> claims.claim("acr", null));
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            gateway.answersLoginsWith(claims -> claims);

            HtmlPage list = browser.click("main a.button");

            assertThat(list.getUrl().getPath()).isEqualTo("/dossiers/tnd");
        }
    }

    @Test
    void thePageOfARefusalHasNoAddressOfItsOwn() {
        try (Browser browser = new Browser(service)) {
            assertThat(browser.open("/connexion-refusee").getWebResponse().getStatusCode())
                    .isEqualTo(404);
        }
    }

    private static void refused(UnaryOperator<JWTClaimsSet.Builder> change, int status, String title) {
        gateway.answersLoginsWith(change);
        try (Browser browser = new Browser(service)) {
            assertRefused(browser, browser.open("/dossiers/tnd"), status, title);
        }
    }

    private static void assertRefused(Browser browser, HtmlPage page, int status, String title) {
        assertThat(page.querySelector("h1").getTextContent()).isEqualTo(title);
        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(status);
        assertThat(page.querySelector("main a.button").getTextContent()).isEqualTo("Se connecter de nouveau");
        assertThat(page.asXml()).doesNotContain("Exception", TestGateway.ANNE, "eidas9");
        // Whatever the page says, nobody is logged in.
        gateway.refusesLoginsWith("access_denied");
        assertThat(browser.open("/dossiers/sanitaire").getWebResponse().getStatusCode())
                .isEqualTo(401);
    }
}
