package fr.guichet.simulator.monsisra;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MonSisra as a client believes what its gateway signed for it, and nothing else. */
class MonSisraClientTest {

    private static final URI PORTAL = URI.create("http://localhost:1/portail");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private FakeGateway gateway;
    private MonSisraClient client;

    @BeforeEach
    void both() throws IOException {
        gateway = FakeGateway.start();
        client = MonSisraClient.start(0, gateway.issuer(), PORTAL);
        gateway.trusts(client.keysAddress());
    }

    @AfterEach
    void neither() {
        client.close();
        gateway.close();
    }

    @Test
    void aLoginShowsWhatTheGatewaySaid() throws Exception {
        HttpResponse<String> back = logIn();

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(get(client.address()).body()).contains("claim-SubjectNameID").contains("Connecté");
        assertThat(client.connections()).isOne();
    }

    @Test
    void nothingOfTheRequestIsInTheBrowsersAddress() throws Exception {
        URI target = location(get(client.loginAddress()));

        assertThat(target.getQuery()).contains("request_uri=", "client_id=").doesNotContain("nonce", "state", "scope");
        String request = requestUri(target);
        assertThat(gateway.pushed(request, "code_challenge_method")).isEqualTo("S256");
        assertThat(gateway.pushed(request, "redirect_uri"))
                .isEqualTo(client.returnAddress().toString());
    }

    @Test
    void thePublishedKeyIsThePublicHalfAlone() throws Exception {
        JWKSet keys = JWKSet.parse(get(client.keysAddress()).body());

        assertThat(keys.getKeys()).hasSize(1).noneMatch(key -> key.isPrivate());
    }

    @Test
    void anIdTokenForAnotherLoginIsNotBelieved() throws Exception {
        assertIdTokenRefused(claims -> claims.claim("nonce", "another"));
    }

    @Test
    void anIdTokenForAnotherClientIsNotBelieved() throws Exception {
        assertIdTokenRefused(claims -> claims.audience("somebody-else"));
    }

    @Test
    void anIdTokenThatNamesNoSessionIsNotBelieved() throws Exception {
        assertIdTokenRefused(claims -> claims.claim("sid", null));
    }

    @Test
    void anAnswerToALoginOfAnotherBrowserIsNotBelieved() throws Exception {
        URI target = location(get(client.loginAddress()));

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(callback(requestUri(target))).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(client.connections()).isZero();
    }

    @Test
    void aLogoutTokenEndsItsSessionAndNoOther() throws Exception {
        String sid = sidOf(logIn());
        assertThat(client.connections()).isOne();

        assertThat(signal(gateway.logoutToken("another-session", UnaryOperator.identity())))
                .isEqualTo(200);
        assertThat(client.connections()).isOne();

        assertThat(signal(gateway.logoutToken(sid, UnaryOperator.identity()))).isEqualTo(200);
        assertThat(client.connections()).isZero();
        assertThat(get(client.address()).body()).doesNotContain("claim-SubjectNameID");
    }

    @Test
    void aLogoutTokenThatIsNotBelievedEndsNothing() throws Exception {
        String sid = sidOf(logIn());

        assertThat(signal(gateway.forgedLogoutToken(sid))).isEqualTo(400);
        assertThat(signal(gateway.logoutToken(sid, claims -> claims.audience("somebody-else"))))
                .isEqualTo(400);
        assertThat(signal(gateway.logoutToken(sid, claims -> claims.issuer("http://localhost:2"))))
                .isEqualTo(400);
        assertThat(signal(gateway.logoutToken(sid, claims -> claims.claim("events", null))))
                .isEqualTo(400);
        assertThat(signal(gateway.logoutToken(sid, claims -> claims.claim("nonce", "n"))))
                .isEqualTo(400);
        assertThat(signal(gateway.logoutToken(sid, claims -> claims.claim("sid", null))))
                .isEqualTo(400);
        assertThat(signal("not-a-token")).isEqualTo(400);

        assertThat(client.connections()).isOne();
        assertThat(client.signalsRefused()).isEqualTo(7);
    }

    @Test
    void aLogoutTokenIsTakenOnce() throws Exception {
        String token = gateway.logoutToken(sidOf(logIn()), UnaryOperator.identity());

        assertThat(signal(token)).isEqualTo(200);
        assertThat(signal(token)).isEqualTo(400);
    }

    @Test
    void itsOwnLogoutGoesThroughTheGatewayToThePortal() throws Exception {
        logIn();

        HttpResponse<String> answer = post(client.address().resolve("/deconnexion"), "");

        assertThat(location(answer).toString()).startsWith(gateway.issuer() + "/logout?");
        assertThat(location(answer).getQuery())
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=" + PORTAL);
        assertThat(client.connections()).isZero();
    }

    private void assertIdTokenRefused(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        gateway.changes(change);

        HttpResponse<String> back = logIn();

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("id=\"reason\"");
        assertThat(client.connections()).isZero();
    }

    private HttpResponse<String> logIn() throws Exception {
        return get(callback(requestUri(location(get(client.loginAddress())))));
    }

    private String sidOf(HttpResponse<String> back) {
        String query = back.request().uri().getQuery();
        String code = query.substring(query.indexOf("code=") + "code=".length(), query.indexOf("&state="));
        return "session-of-" + code;
    }

    private URI callback(String requestUri) {
        return URI.create(client.returnAddress() + "?code=" + encoded(requestUri) + "&state="
                + encoded(gateway.pushed(requestUri, "state")));
    }

    private static String requestUri(URI target) {
        String query = target.getQuery();
        String value = query.substring(query.indexOf("request_uri=") + "request_uri=".length());
        return value.split("&", 2)[0];
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private int signal(String token) throws IOException, InterruptedException {
        return post(client.logoutAddress(), "logout_token=" + encoded(token)).statusCode();
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
