package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTParser;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An endpoint that misbehaves does so in exactly the way it is called. */
class WrongAnswerTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private OidcSimulator provider;
    private RelyingParty client;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.MONSISRA, 0);
        provider.register(RelyingParty.registration());
        client = new RelyingParty(provider);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void userinfoIsOfAnotherSubject() throws Exception {
        HttpResponse<String> tokens = login(Misbehaviour.FOREIGN_SUB);

        assertThat(userinfo(tokens).path("sub").asText())
                .isNotBlank()
                .isNotEqualTo(RelyingParty.claims(tokens).getSubject());
    }

    @Test
    void userinfoNamesSomebodyElse() throws Exception {
        HttpResponse<String> tokens = login(Misbehaviour.OTHER_SUBJECT_NAME_ID);

        assertThat(userinfo(tokens).path("SubjectNameID").asText()).isEqualTo(TestCard.DOCTOR_VIRGINIE.identifier());
        assertThat(userinfo(tokens).path("sub").asText())
                .isEqualTo(RelyingParty.claims(tokens).getSubject());
    }

    @Test
    void nobodyIsNamed() throws Exception {
        assertThat(userinfo(login(Misbehaviour.NO_SUBJECT_NAME_ID)).has("SubjectNameID"))
                .isFalse();
    }

    @Test
    void theIdentifierIsNone() throws Exception {
        HttpResponse<String> tokens = login(Misbehaviour.MALFORMED_SUBJECT_NAME_ID);

        assertThat(userinfo(tokens).path("SubjectNameID").asText()).hasSizeLessThan(8);
        assertThat(RelyingParty.claims(tokens).getStringClaim("SubjectNameID")).hasSizeLessThan(8);
    }

    @Test
    void theAuthorizationAnswerIsAnError() throws Exception {
        provider.behave(ANNE, Misbehaviour.AUTHORIZATION_ERROR);

        assertThat(RelyingParty.parameters(client.signIn(new Browser(), ANNE, SignInMeans.CARD)))
                .containsEntry("error", "server_error")
                .containsEntry("state", client.state())
                .doesNotContainKey("code");
    }

    @Test
    void theAuthorizationAnswerIsOfAnotherState() throws Exception {
        provider.behave(ANNE, Misbehaviour.WRONG_STATE);

        assertThat(RelyingParty.parameters(client.signIn(new Browser(), ANNE, SignInMeans.CARD)))
                .containsKey("code")
                .doesNotContainEntry("state", client.state());
    }

    @Test
    void theTokenEndpointFails() throws Exception {
        assertThat(login(Misbehaviour.TOKEN_500).statusCode()).isEqualTo(500);
    }

    @Test
    void theCodeIsRefused() throws Exception {
        HttpResponse<String> answer = login(Misbehaviour.CODE_REFUSED);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RelyingParty.json(answer).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void theTokenEndpointSendsElsewhereAndKnowsWhoGoes() throws Exception {
        HttpResponse<String> answer = login(Misbehaviour.TOKEN_REDIRECT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(provider.askedElsewhere()).isZero();
        new Browser().get(provider.address(Endpoint.TOKEN).resolve(Browser.location(answer)));
        assertThat(provider.askedElsewhere()).isOne();
    }

    @Test
    void theTokenEndpointAnswersWithAPage() throws Exception {
        assertThat(login(Misbehaviour.MALFORMED_TOKEN).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void thereIsNoIdToken() throws Exception {
        assertThat(RelyingParty.json(login(Misbehaviour.NO_ID_TOKEN)).has("access_token"))
                .isTrue();
        assertThat(RelyingParty.json(login(Misbehaviour.NO_ID_TOKEN)).has("id_token"))
                .isFalse();
    }

    @Test
    void theIdTokenIsNoToken() throws Exception {
        String token = RelyingParty.json(login(Misbehaviour.MALFORMED_ID_TOKEN))
                .path("id_token")
                .asText();

        assertThatThrownBy(() -> JWTParser.parse(token)).isInstanceOf(ParseException.class);
    }

    @Test
    void userinfoFails() throws Exception {
        assertThat(client.userinfo(accessToken(login(Misbehaviour.USERINFO_500)))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void userinfoIsCutOff() throws Exception {
        String body = client.userinfo(accessToken(login(Misbehaviour.MALFORMED_USERINFO)))
                .body();

        assertThat(body).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void theTokenEndpointTakesItsTime() throws Exception {
        provider.behave(ANNE, Misbehaviour.SLOW_TOKEN);
        String code = client.code(client.signIn(new Browser(), ANNE, SignInMeans.CARD));

        assertThatThrownBy(() -> impatient(HttpRequest.newBuilder(provider.address(Endpoint.TOKEN))
                        .header("Authorization", RelyingParty.basic(RelyingParty.ID, RelyingParty.SECRET))
                        .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(client.tokenRequest(code))))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void userinfoTakesItsTime() throws Exception {
        String accessToken = accessToken(login(Misbehaviour.SLOW_USERINFO));

        assertThatThrownBy(() -> impatient(HttpRequest.newBuilder(provider.address(Endpoint.USERINFO))
                        .header("Authorization", "Bearer " + accessToken)))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void theTokenAnswerHasNoEnd() throws Exception {
        provider.behave(ANNE, Misbehaviour.ENDLESS_TOKEN);
        String code = client.code(client.signIn(new Browser(), ANNE, SignInMeans.CARD));
        HttpRequest request = HttpRequest.newBuilder(provider.address(Endpoint.TOKEN))
                .header("Authorization", RelyingParty.basic(RelyingParty.ID, RelyingParty.SECRET))
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encode(client.tokenRequest(code))))
                .build();

        try (InputStream body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.readNBytes(4 * 1024 * 1024)).hasSize(4 * 1024 * 1024);
        }
    }

    @Test
    void whatGoesWrongCanBeChosenOnThePageForOneLogin() throws Exception {
        Browser browser = new Browser();
        URI form = Browser.location(browser.get(client.authorization(client.request())));
        HttpResponse<String> answer = browser.post(
                form,
                Map.of("login", SignIn.login(form), "identifier", ANNE, "means", "card", "misbehaviour", "TOKEN_500"));

        assertThat(client.redeem(client.code(Browser.location(answer))).statusCode())
                .isEqualTo(500);
        assertThat(client.login(ANNE, SignInMeans.CARD).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> login(Misbehaviour... misbehaviours) throws Exception {
        provider.behave(ANNE, misbehaviours);
        return client.login(ANNE, SignInMeans.CARD);
    }

    private JsonNode userinfo(HttpResponse<String> tokens) throws Exception {
        return RelyingParty.json(client.userinfo(accessToken(tokens)));
    }

    private static String accessToken(HttpResponse<String> tokens) throws IOException {
        return RelyingParty.json(tokens).path("access_token").asText();
    }

    private static void impatient(HttpRequest.Builder request) throws Exception {
        HttpClient.newHttpClient().send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
    }
}
