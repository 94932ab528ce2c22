package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.guichet.dossier.testing.Browser;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.testing.TestKeys;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the gateway says of a session that ended, and what anyone else may say. Each test has its own account and session there. */
@Tag("DOS-6")
class GatewayLogoutTest {

    private static final String DOOR = "/logout/connect/back-channel/guichet";

    private static TestGateway gateway;
    private static RunningService service;

    private final String account = UUID.randomUUID().toString();
    private final String session = UUID.randomUUID().toString();

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
    void loginsAreOfThisSession() {
        loginsAreOf(session);
    }

    @Test
    void aSessionEndedAtTheGatewayEndsHereAtTheNextRequest() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");

            HttpResponse<String> answer = logout(logoutToken(claims -> claims));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            HtmlPage landing = browser.open("/");
            assertThat(landing.querySelector("main a").getTextContent()).isEqualTo("Se connecter");
            assertThat(landing.asXml()).doesNotContain("MED-CS");
        }
    }

    @Test
    void aPageAskedForAfterItLeadsToANewLogin() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");
            logout(logoutToken(claims -> claims));
            loginsAreOf(UUID.randomUUID().toString());

            assertThat(browser.open("/dossiers/sanitaire").getUrl().getPath()).isEqualTo("/dossiers/sanitaire");
        }
    }

    @Test
    void aFormSentAfterItChangesNothing() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd/nouveau");
            logout(logoutToken(claims -> claims));
            gateway.refusesLoginsWith("access_denied");

            HtmlPage page = browser.click(".entry button");

            assertThat(page.querySelector("h1").getTextContent()).isEqualTo("Connexion interrompue");
            assertThat(page.querySelectorAll(".kept")).isEmpty();
        }
    }

    @Test
    void theSessionsOfOthersStayOpen() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");

            logout(logoutToken(claims -> claims.claim("sid", UUID.randomUUID().toString())));

            gateway.refusesLoginsWith("access_denied");
            assertThat(browser.open("/dossiers/tnd").getWebResponse().getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLogoutWithoutASessionEndsAllThoseOfItsSubject() {
        try (Browser one = new Browser(service);
                Browser other = new Browser(service)) {
            one.open("/dossiers/tnd");
            loginsAreOf(UUID.randomUUID().toString());
            other.open("/dossiers/tnd");

            logout(logoutToken(claims -> claims.claim("sid", null)));

            for (Browser browser : List.of(one, other)) {
                assertThat(browser.open("/").querySelector("main a").getTextContent())
                        .isEqualTo("Se connecter");
            }
        }
    }

    @Test
    void aLogoutOfASubjectLeavesTheLoginsMadeAfterIt() {
        try (Browser browser = new Browser(service)) {
            browser.open("/dossiers/tnd");

            logout(logoutToken(claims ->
                    claims.claim("sid", null).issueTime(Date.from(Instant.now().minusSeconds(60)))));

            assertThat(browser.open("/").querySelector("h1").getTextContent()).isEqualTo("Mes patients");
        }
    }

    @Test
    void aLogoutTokenIsTakenOnce() {
        String token = logoutToken(claims -> claims);
        logout(token);

        assertRefused(token, "replayed");
    }

    @Test
    void anotherIssuerAudienceOrKindIsRefused() {
        refused(claims -> claims.issuer("http://localhost:1/realms/test"), "issuer");
        refused(claims -> claims.audience("another"), "audience");
        refused(claims -> claims.claim("typ", "ID"), "kind");
        refused(claims -> claims.claim("typ", null), "kind");
    }

    @Test
    void anExpiredOneOneWithoutExpiryAndOneOfTheFutureAreRefused() {
        refused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))), "expired");
        refused(claims -> claims.expirationTime(null), "expiry_absent");
        refused(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(60))), "not_yet_valid");
    }

    @Test
    void oneWithoutDateIdentifierEventOrSessionIsRefused() {
        refused(claims -> claims.issueTime(null), "issue_absent");
        refused(claims -> claims.jwtID(null), "token_id_absent");
        refused(claims -> claims.jwtID("x".repeat(256)), "token_id_absent");
        refused(claims -> claims.claim("events", null), "event_absent");
        refused(claims -> claims.claim("events", Map.of("urn:another", Map.of())), "event_absent");
        refused(claims -> claims.claim("sid", null).subject(null), "session_absent");
        refused(claims -> claims.claim("sid", "x".repeat(256)), "session_absent");
    }

    @Test
    void oneWithANonceIsRefused() {
        refused(claims -> claims.claim("nonce", "n"), "nonce_present");
    }

    @Test
    void anotherKeyNoSignatureAndThePublicKeyAsASecretAreRefused() {
        JWTClaimsSet claims = gateway.logoutClaims().build();

        assertRefused(TestKeys.signed(claims, JWSAlgorithm.RS256, TestKeys.newRsa("foreign")), "signature");
        assertRefused(new PlainJWT(claims).serialize(), "unsigned");
        assertRefused(gateway.keys().signedByPublicKeyAsSecret(claims), "algorithm");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertRefused("", "malformed");
        assertRefused("a.b.c", "malformed");
        assertRefused("x".repeat(20_000), "malformed");
        assertThat(service.get(DOOR).statusCode()).isEqualTo(405);
    }

    @Test
    void anIdTokenOrAnAccessTokenEndsNoSession() {
        assertRefused(gateway.accessToken(claims -> claims.audience(TestGateway.CLIENT)), "kind");
    }

    private void loginsAreOf(String gatewaySession) {
        gateway.answersLoginsWith(claims -> claims.subject(account).claim("sid", gatewaySession));
    }

    private String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.logoutToken(
                claims -> change.apply(claims.subject(account).claim("sid", session)));
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> change, String reason) {
        assertRefused(logoutToken(change), reason);
    }

    private void assertRefused(String token, String reason) {
        HttpResponse<String> answer = logout(token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":\"invalid_request\"", "\"reason\":\"" + reason + "\"");
    }

    private static HttpResponse<String> logout(String token) {
        return service.form(DOOR, "logout_token", token);
    }
}
