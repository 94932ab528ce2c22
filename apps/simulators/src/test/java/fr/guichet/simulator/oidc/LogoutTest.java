package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging out: browsers that clients send, and clients that are told. */
class LogoutTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final URI AFTER = URI.create("http://localhost:1/after");

    private OidcSimulator provider;
    private LogoutReceiver receiver;
    private RelyingParty client;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.MONSISRA, 0);
        receiver = new LogoutReceiver();
        provider.register(RelyingParty.registration().returningTo(AFTER).toldAt(receiver.address()));
        client = new RelyingParty(provider);
        browser = new Browser();
    }

    @AfterEach
    void stop() {
        provider.close();
        receiver.close();
    }

    @Test
    void anIdTokenEndsItsSessionAndTheBrowserGoesBackWithItsState() throws Exception {
        String idToken = idToken();

        HttpResponse<String> answer = logout(idToken, AFTER.toString());

        assertThat(Browser.location(answer)).isEqualTo(URI.create(AFTER + "?state=s1"));
        assertThat(provider.isSignedIn(ANNE)).isFalse();
        assertThat(provider.logouts()).containsExactly(new ReceivedLogout(RelyingParty.ID, true, true, true));
    }

    @Test
    void theClientThatAsksIsNotToldAndTheOthersAre() throws Exception {
        try (LogoutReceiver other = new LogoutReceiver()) {
            provider.register(RegisteredClient.of(
                            "other", new ClientProof.SecretBasic(RelyingParty.SECRET), RelyingParty.REDIRECT)
                    .toldAt(other.address()));
            String idToken = idToken();
            enterOther();

            logout(idToken, AFTER.toString());

            assertThat(receiver.tokens()).isEmpty();
            assertThat(other.tokens()).hasSize(1);
        }
    }

    @Test
    void anAddressThatIsNotRegisteredIsNotGoneTo() throws Exception {
        HttpResponse<String> answer = logout(idToken(), AFTER + "/more");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(provider.logouts()).containsExactly(new ReceivedLogout(RelyingParty.ID, true, true, false));
    }

    @ParameterizedTest
    @CsvSource({"''", "no.token.atall"})
    void withoutAnIdTokenNobodyIsLoggedOut(String hint) throws Exception {
        idToken();

        assertThat(logout(hint, AFTER.toString()).statusCode()).isEqualTo(400);
        assertThat(provider.isSignedIn(ANNE)).isTrue();
    }

    @Test
    void anIdTokenThatSomebodyElseSignedLogsNobodyOut() throws Exception {
        provider.behave(ANNE, Misbehaviour.FORGED_SIGNATURE);

        assertThat(logout(idToken(), AFTER.toString()).statusCode()).isEqualTo(400);
        assertThat(provider.isSignedIn(ANNE)).isTrue();
    }

    @Test
    void anIdTokenOfAnOlderKeyStillLogsOut() throws Exception {
        String idToken = idToken();
        provider.replaceKeys();

        logout(idToken, AFTER.toString());

        assertThat(provider.isSignedIn(ANNE)).isFalse();
    }

    @Test
    void aSessionThatEndsHereIsToldToItsClients() throws Exception {
        JWTClaimsSet idToken = JWTParser.parse(idToken()).getJWTClaimsSet();

        assertThat(provider.endSessions(ANNE)).containsExactly(204);

        SignedJWT token = SignedJWT.parse(receiver.last());
        assertThat(token.getHeader().getType()).hasToString("logout+jwt");
        assertThat(isSignedByThePublishedKey(token)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getAudience()).containsExactly(RelyingParty.ID);
        assertThat(claims.getSubject()).isEqualTo(idToken.getSubject());
        assertThat(claims.getStringClaim("sid")).isEqualTo(idToken.getStringClaim("sid"));
        assertThat(claims.getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(claims.getClaim("nonce")).isNull();
        assertThat(provider.isSignedIn(ANNE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPUBLISHED_KEY", "FORGED_SIGNATURE"})
    void aLogoutTokenIsSignedByAStranger(LogoutFault fault) throws Exception {
        assertThat(isSignedByThePublishedKey(SignedJWT.parse(told(fault)))).isFalse();
    }

    @Test
    void aLogoutTokenIsNotSigned() throws Exception {
        assertThat(JWTParser.parse(told(LogoutFault.UNSIGNED))).isInstanceOf(PlainJWT.class);
    }

    @Test
    void aLogoutTokenTakesThePublicKeyForASecret() throws Exception {
        assertThat(SignedJWT.parse(told(LogoutFault.HS256_WITH_PUBLIC_KEY))
                        .getHeader()
                        .getAlgorithm())
                .isEqualTo(JWSAlgorithm.HS256);
    }

    @Test
    void aLogoutTokenHasTheClaimsOfItsFault() throws Exception {
        assertThat(claims(LogoutFault.NO_EVENTS).getClaim("events")).isNull();
        assertThat(claims(LogoutFault.OTHER_EVENT).getJSONObjectClaim("events"))
                .doesNotContainKey("http://schemas.openid.net/event/backchannel-logout")
                .isNotEmpty();
        assertThat(claims(LogoutFault.WITH_NONCE).getStringClaim("nonce")).isNotBlank();
        assertThat(claims(LogoutFault.OTHER_AUDIENCE).getAudience()).doesNotContain(RelyingParty.ID);
        assertThat(claims(LogoutFault.OTHER_ISSUER).getIssuer()).isNotEqualTo(provider.issuer());
        assertThat(claims(LogoutFault.EXPIRED).getExpirationTime()).isBefore(Date.from(Instant.now()));
        assertThat(claims(LogoutFault.NOBODY).getSubject()).isNull();
        assertThat(claims(LogoutFault.NOBODY).getClaim("sid")).isNull();
    }

    @Test
    void aTokenIsReplayedByteForByteAndTheSessionGoesOnHere() throws Exception {
        String first = told(LogoutFault.NONE);

        assertThat(provider.replayLogout(RelyingParty.ID)).isEqualTo(204);

        assertThat(receiver.tokens()).containsExactly(first, first);
        assertThat(provider.isSignedIn(ANNE)).isTrue();
    }

    @Test
    void aClientThatIsGoneDoesNotKeepTheSession() throws Exception {
        idToken();
        receiver.close();

        assertThat(provider.endSessions(ANNE)).containsExactly(0);
        assertThat(provider.isSignedIn(ANNE)).isFalse();
    }

    private String told(LogoutFault fault) throws Exception {
        idToken();
        assertThat(provider.sendLogout(ANNE, RelyingParty.ID, fault)).isEqualTo(204);
        return receiver.last();
    }

    private JWTClaimsSet claims(LogoutFault fault) throws Exception {
        return JWTParser.parse(told(fault)).getJWTClaimsSet();
    }

    private String idToken() throws Exception {
        HttpResponse<String> tokens = client.redeem(client.code(
                provider.isSignedIn(ANNE)
                        ? Browser.location(browser.get(client.authorization(client.request())))
                        : client.signIn(browser, ANNE, SignInMeans.CARD)));
        return RelyingParty.json(tokens).path("id_token").asText();
    }

    /** The same browser at another client. */
    private void enterOther() throws Exception {
        Map<String, String> request = client.request();
        request.put("client_id", "other");
        String code = client.code(Browser.location(browser.get(client.authorization(request))));
        client.token(client.tokenRequest(code), RelyingParty.basic("other", RelyingParty.SECRET));
    }

    private HttpResponse<String> logout(String hint, String back) throws Exception {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("id_token_hint", hint);
        request.put("post_logout_redirect_uri", back);
        request.put("state", "s1");
        return browser.get(URI.create(provider.address(Endpoint.LOGOUT) + "?" + Browser.encode(request)));
    }

    private boolean isSignedByThePublishedKey(SignedJWT token) throws Exception {
        return token.verify(
                new RSASSAVerifier(JWKSet.load(provider.address(Endpoint.KEYS).toURL())
                        .getKeys()
                        .get(0)
                        .toRSAKey()));
    }
}
