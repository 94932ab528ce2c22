package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's portal: sign in there, find the tiles, sign out. */
class PortalTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final Tile TILE = new Tile(
            "Dossiers <&>", "Files", URI.create("http://localhost:1/connexion/initier?iss=a&target_link_uri=b"));

    private OidcSimulator portal;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        portal = OidcSimulator.start(Face.MONSISRA, 0);
        portal.register(RelyingParty.registration());
        portal.show(TILE);
        browser = new Browser();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void theTilesAreThereForWhoeverIsSignedIn() throws Exception {
        assertThat(browser.get(portal.home()).body()).doesNotContain("/connexion/initier");

        URI home = signIn();

        assertThat(browser.get(home).body())
                .contains("ANNE", "iss=a&amp;target_link_uri=b", "Dossiers &lt;&amp;&gt;")
                .doesNotContain(ANNE);
    }

    @Test
    void whoIsSignedInAtThePortalIsNotAskedByItsServices() throws Exception {
        signIn();
        RelyingParty client = new RelyingParty(portal);

        URI back = Browser.location(browser.get(client.authorization(client.request())));

        assertThat(client.code(back)).isNotBlank();
    }

    @Test
    void whoSignsOutIsSignedOutOfTheServicesToo() throws Exception {
        try (LogoutReceiver receiver = new LogoutReceiver()) {
            portal.register(RelyingParty.registration().toldAt(receiver.address()));
            RelyingParty client = new RelyingParty(portal);
            client.redeem(client.code(client.signIn(browser, ANNE, SignInMeans.CARD)));

            browser.post(portal.home().resolve(PortalPages.SIGN_OUT), Map.of());

            assertThat(portal.isSignedIn(ANNE)).isFalse();
            assertThat(receiver.tokens()).hasSize(1);
        }
    }

    @Test
    void anotherPersonInTheSameBrowserIsAnotherSession() throws Exception {
        signIn();
        URI form = Browser.location(browser.post(portal.home().resolve(PortalPages.SIGN_IN), Map.of()));
        new SignIn(portal, browser).submit(SignIn.login(form), TestCard.DOCTOR_VIRGINIE.identifier(), SignInMeans.CARD);

        assertThat(portal.isSignedIn(TestCard.DOCTOR_VIRGINIE.identifier())).isTrue();
        assertThat(portal.isSignedIn(ANNE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageSaysItsLanguageAndThatItSimulates(String language) throws Exception {
        String page = browser.get(portal.home().resolve("/?lang=" + language)).body();

        assertThat(page)
                .contains("<html lang=\"" + language + "\">", language.equals("fr") ? "Simulateur" : "Simulator")
                .contains("class=\"skip\"", "<main id=\"content\">", "<h1>");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(portal.home().resolve(PortalPages.SIGN_OUT))
                .header("Origin", "http://localhost:1")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(foreign, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anUnknownPageIsSaidToBeNone() throws Exception {
        assertThat(browser.get(portal.home().resolve("/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void theCookieIsOfThisProviderOnThisPortAlone() throws Exception {
        URI form = Browser.location(browser.post(portal.home().resolve(PortalPages.SIGN_IN), Map.of()));

        HttpResponse<String> answer = new SignIn(portal, browser).submit(SignIn.login(form), ANNE, SignInMeans.CARD);

        assertThat(answer.headers().firstValue("set-cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .startsWith("SIMULATED_MONSISRA_" + portal.port() + "=")
                .contains("HttpOnly", "SameSite=Lax"));
    }

    private URI signIn() throws Exception {
        URI form = Browser.location(browser.post(portal.home().resolve(PortalPages.SIGN_IN), Map.of("lang", "fr")));
        return Browser.location(new SignIn(portal, browser).submit(SignIn.login(form), ANNE, SignInMeans.CARD));
    }
}
