package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each misbehaviour goes wrong in exactly the way it is called, and for its person alone. */
class MisbehaviourTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final String VIRGINIE = TestCard.DOCTOR_VIRGINIE.identifier();
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

    @ParameterizedTest
    @CsvSource({
        "NO_ACR,acr",
        "NO_AMR,amr",
        "NO_NONCE,nonce",
        "NO_SUBJECT_NAME_ID,SubjectNameID",
        "NO_AUTH_TIME,auth_time"
    })
    void aClaimIsMissing(Misbehaviour misbehaviour, String claim) throws Exception {
        assertThat(RelyingParty.claims(login()).getClaims()).containsKey(claim);

        assertThat(RelyingParty.claims(login(misbehaviour)).getClaims()).doesNotContainKey(claim);
    }

    @ParameterizedTest
    @CsvSource({"LOWER_ACR,CARD,eidas1", "LOWER_ACR,APPLICATION,0", "UNKNOWN_ACR,CARD,eidas9"})
    void anotherLevelIsSaidThanTheOneProven(Misbehaviour misbehaviour, SignInMeans means, String acr) throws Exception {
        provider.behave(ANNE, misbehaviour);

        assertThat(RelyingParty.claims(client.login(ANNE, means)).getStringClaim("acr"))
                .isEqualTo(acr);
    }

    @Test
    void aWeakMethodIsSaidWithTheLevelOfAStrongOne() throws Exception {
        JWTClaimsSet claims = RelyingParty.claims(login(Misbehaviour.WEAK_AMR));

        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getStringClaim("acr")).isEqualTo("eidas2");
    }

    @Test
    void theNonceIsAnother() throws Exception {
        assertThat(RelyingParty.claims(login(Misbehaviour.WRONG_NONCE)).getStringClaim("nonce"))
                .isNotBlank()
                .isNotEqualTo(client.nonce());
    }

    @Test
    void theIssuerIsAnother() throws Exception {
        assertThat(RelyingParty.claims(login(Misbehaviour.WRONG_ISSUER)).getIssuer())
                .isNotBlank()
                .isNotEqualTo(provider.issuer());
    }

    @Test
    void theAudienceIsAnother() throws Exception {
        assertThat(RelyingParty.claims(login(Misbehaviour.WRONG_AUDIENCE)).getAudience())
                .isNotEmpty()
                .doesNotContain(RelyingParty.ID);
    }

    @Test
    void theAudienceIsRightBesideThePartyItWasIssuedTo() throws Exception {
        JWTClaimsSet claims = RelyingParty.claims(login(Misbehaviour.WRONG_AUTHORIZED_PARTY));

        assertThat(claims.getAudience()).contains(RelyingParty.ID).hasSize(2);
        assertThat(claims.getStringClaim("azp")).isNotEqualTo(RelyingParty.ID);
    }

    @Test
    void theTokenHasEnded() throws Exception {
        assertThat(RelyingParty.claims(login(Misbehaviour.EXPIRED)).getExpirationTime())
                .isBefore(Instant.now().minusSeconds(3000));
    }

    @Test
    void theTokenIsOfLater() throws Exception {
        JWTClaimsSet claims = RelyingParty.claims(login(Misbehaviour.NOT_YET_VALID));

        Date soon = Date.from(Instant.now().plusSeconds(3000));
        assertThat(claims.getNotBeforeTime()).isAfter(soon);
        assertThat(claims.getIssueTime()).isAfter(soon);
    }

    @Test
    void theSignInIsOld() throws Exception {
        assertThat(RelyingParty.claims(login(Misbehaviour.OLD_AUTH_TIME)).getDateClaim("auth_time"))
                .isBefore(Instant.now().minus(Duration.ofDays(29)));
    }

    @Test
    void theSignatureIsByAKeyThatIsNotPublished() throws Exception {
        SignedJWT token = signed(login(Misbehaviour.ROTATED_KEY));

        assertThat(published().getKeyByKeyId(token.getHeader().getKeyID())).isNull();
        assertThat(isSignedByThePublishedKey(token)).isFalse();
    }

    @Test
    void theSignatureIsForgedUnderThePublishedName() throws Exception {
        SignedJWT token = signed(login(Misbehaviour.FORGED_SIGNATURE));

        assertThat(published().getKeyByKeyId(token.getHeader().getKeyID())).isNotNull();
        assertThat(isSignedByThePublishedKey(token)).isFalse();
    }

    @Test
    void thereIsNoSignature() throws Exception {
        assertThat(JWTParser.parse(RelyingParty.json(login(Misbehaviour.UNSIGNED))
                        .path("id_token")
                        .asText()))
                .isInstanceOf(PlainJWT.class);
    }

    @Test
    void thePublicKeyIsTakenForASecret() throws Exception {
        SignedJWT token = signed(login(Misbehaviour.HS256_WITH_PUBLIC_KEY));

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(token.verify(new MACVerifier(Signature.pem(publishedKey())))).isTrue();
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

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"NO_ACR", "TOKEN_500"})
    void nobodyElseIsConcernedAndItEnds(Misbehaviour misbehaviour) throws Exception {
        provider.behave(ANNE, misbehaviour);

        assertThat(RelyingParty.claims(client.login(VIRGINIE, SignInMeans.CARD)).getStringClaim("acr"))
                .isEqualTo("eidas2");
        assertThat(RelyingParty.claims(login()).getStringClaim("acr")).isEqualTo("eidas2");
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

    private static SignedJWT signed(HttpResponse<String> tokens) throws Exception {
        return SignedJWT.parse(RelyingParty.json(tokens).path("id_token").asText());
    }

    private JWKSet published() throws Exception {
        return JWKSet.load(provider.address(Endpoint.KEYS).toURL());
    }

    private RSAKey publishedKey() throws Exception {
        return published().getKeys().get(0).toRSAKey();
    }

    private boolean isSignedByThePublishedKey(SignedJWT token) throws Exception {
        try {
            return token.verify(new RSASSAVerifier(publishedKey()));
        } catch (JOSEException otherAlgorithm) {
            return false;
        }
    }

    private static void impatient(HttpRequest.Builder request) throws Exception {
        HttpClient.newHttpClient().send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
    }
}
