package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.MutableClock;

/** What the authorization endpoint wants of a request, and when it asks the person. */
class AuthorizationTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();

    private OidcSimulator provider;
    private RelyingParty client;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.MONSISRA, 0);
        provider.register(RelyingParty.registration());
        client = new RelyingParty(provider);
        browser = new Browser();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type,token,unsupported_response_type",
        "scope,profile,invalid_scope",
        "state,'',invalid_request",
        "nonce,'',invalid_request",
        "code_challenge,'',invalid_request",
        "code_challenge,short,invalid_request",
        "code_challenge_method,plain,invalid_request",
        "max_age,soon,invalid_request"
    })
    void aRequestThatLacksSomethingGoesBackWithAnError(String name, String value, String error) throws Exception {
        HttpResponse<String> answer = request(name, value);

        assertThat(Browser.location(answer)).asString().startsWith(RelyingParty.REDIRECT.toString());
        assertThat(RelyingParty.parameters(Browser.location(answer)))
                .containsEntry("error", error)
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id,unknown",
        "redirect_uri,http://localhost:1/back/more",
        "redirect_uri,http://localhost:1/back?more",
        "redirect_uri,''"
    })
    void nobodyIsSentToAnAddressThatIsNotRegistered(String name, String value) throws Exception {
        HttpResponse<String> answer = request(name, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() throws Exception {
        client.signIn(browser, ANNE, SignInMeans.CARD);

        URI back = Browser.location(request("scope", "openid"));

        assertThat(client.code(back)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"prompt,login", "max_age,0"})
    void whoIsSignedInIsAskedAgainOnDemand(String name, String value) throws Exception {
        // A second earlier than now is older than max_age=0 allows, whatever the clock's grain.
        MutableClock clock = MutableClock.of(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
        provider.close();
        provider = OidcSimulator.start(Face.MONSISRA, 0, Optional.empty(), clock);
        provider.register(RelyingParty.registration());
        client = new RelyingParty(provider);
        client.signIn(browser, ANNE, SignInMeans.CARD);
        clock.add(Duration.ofSeconds(2));

        assertThat(Browser.location(request(name, value)).getPath()).isEqualTo(SignInPages.PATH);
    }

    @Test
    void aSessionOfTheApplicationIsNotEnoughForTheLevelOfTheCard() throws Exception {
        client.signIn(browser, ANNE, SignInMeans.APPLICATION);

        URI form = Browser.location(request("acr_values", "eidas2"));

        assertThat(form.getPath()).isEqualTo(SignInPages.PATH);
        assertThat(browser.get(form).body())
                .contains("value=\"card\"", "only the card will do")
                .doesNotContain("value=\"application\"", "value=\"password\"");
    }

    @Test
    void theApplicationIsNotTakenWhereTheCardIsAskedFor() throws Exception {
        String login = SignIn.login(Browser.location(request("acr_values", "eidas2")));

        assertThat(new SignIn(provider, browser)
                        .submit(login, ANNE, SignInMeans.APPLICATION)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyIsAskedWhenThePromptIsNone() throws Exception {
        assertThat(RelyingParty.parameters(Browser.location(request("prompt", "none"))))
                .containsEntry("error", "login_required");
    }

    @Test
    void whoCancelsIsRefused() throws Exception {
        String login = SignIn.login(Browser.location(request("scope", "openid")));

        HttpResponse<String> answer = new SignIn(provider, browser).submit(login, "", "card", "cancel");

        assertThat(RelyingParty.parameters(Browser.location(answer)))
                .containsEntry("error", "access_denied")
                .containsEntry("state", client.state());
    }

    @Test
    void aLoginEndsOnce() throws Exception {
        String login = SignIn.login(Browser.location(request("scope", "openid")));
        SignIn signIn = new SignIn(provider, browser);
        signIn.submit(login, ANNE, SignInMeans.CARD);

        assertThat(signIn.submit(login, ANNE, SignInMeans.CARD).statusCode()).isEqualTo(400);
    }

    @Test
    void somebodyUnknownIsToldSoAtTheField() throws Exception {
        String login = SignIn.login(Browser.location(request("scope", "openid")));

        HttpResponse<String> answer = new SignIn(provider, browser).submit(login, "\"><script>", SignInMeans.CARD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aria-invalid=\"true\"").doesNotContain("<script>");
    }

    @Test
    void aPersonThatATestAddsCanSignIn() throws Exception {
        provider.people().add(Person.doctor("899700000017", "JEANNE", "TEST"));

        URI back = client.signIn(browser, "899700000017", SignInMeans.CARD);

        assertThat(client.code(back)).isNotBlank();
        assertThat(provider.isSignedIn("899700000017")).isTrue();
    }

    @Test
    void theLanguageOfTheRequestIsThePages() throws Exception {
        URI form = Browser.location(request("ui_locales", "fr en"));

        assertThat(browser.get(form).body()).contains("<html lang=\"fr\">", "<label for=\"identifier\">");
    }

    @Test
    void whatWasAskedIsKnownWithoutItsSecrets() throws Exception {
        request("acr_values", "eidas1");

        ReceivedAuthorization received = provider.authorizations().get(0);
        assertThat(received.value("acr_values")).isEqualTo("eidas1");
        assertThat(received.value("code_challenge_method")).isEqualTo("S256");
        assertThat(received.names()).contains("state", "nonce", "code_challenge");
        assertThat(received.toString()).doesNotContain(client.state(), client.nonce());
        assertThat(provider.asked(Endpoint.AUTHORIZATION)).isOne();
    }

    private HttpResponse<String> request(String name, String value) throws Exception {
        Map<String, String> request = client.request();
        request.put(name, value);
        return browser.get(client.authorization(request));
    }
}
