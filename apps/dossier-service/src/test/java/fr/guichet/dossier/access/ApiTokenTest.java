package fr.guichet.dossier.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.guichet.dossier.testing.RunningService;
import fr.guichet.dossier.testing.TestGateway;
import fr.guichet.dossier.testing.TestKeys;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API believes and what it refuses, each refusal with its status and its own reason. */
@Tag("DOS-6")
class ApiTokenTest {

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

    @Test
    void es256AndPs256AreBelievedLikeRs256() {
        JWTClaimsSet claims = gateway.accessClaims().build();

        assertThat(statusOf(gateway.keys().signedByEc(claims))).isEqualTo(200);
        assertThat(statusOf(TestKeys.signed(
                        claims, JWSAlgorithm.PS256, gateway.keys().rsa())))
                .isEqualTo(200);
    }

    @Test
    void aKeyTheGatewayAddedSinceIsFetched() {
        assertThat(statusOf(token(claims -> claims))).isEqualTo(200);
        try (TestGateway other = TestGateway.start();
                RunningService fresh = RunningService.start(other)) {
            RSAKey added = TestKeys.newRsa("added");
            assertThat(fresh.api("/api/dossiers", other.accessToken(claims -> claims))
                            .statusCode())
                    .isEqualTo(200);
            other.publishes(added);

            String token = TestKeys.signed(other.accessClaims().build(), JWSAlgorithm.RS256, added);

            assertThat(fresh.api("/api/dossiers", token).statusCode()).isEqualTo(200);
            assertThat(other.keyFetches()).isEqualTo(2);
        }
    }

    @Test
    void inventedKeyNamesDoNotBecomeLoadOnTheGateway() {
        assertThat(statusOf(token(claims -> claims))).isEqualTo(200);
        JWTClaimsSet claims = gateway.accessClaims().build();
        RSAKey foreign = TestKeys.newRsa("invented");
        int before = gateway.keyFetches();

        for (int i = 0; i < 20; i++) {
            RSAKey renamed = new RSAKey.Builder(foreign).keyID("invented-" + i).build();
            refused(TestKeys.signed(claims, JWSAlgorithm.RS256, renamed), 401, "signature", "invalid_token");
        }

        assertThat(gateway.keyFetches() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void noTokenIsRefusedWithAChallengeThatHoldsNoError() {
        HttpResponse<String> answer = service.get("/api/dossiers");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).isEqualTo("Bearer realm=\"dossiers\"");
        assertThat(json(answer).get("reason").asString()).isEqualTo("token_absent");
    }

    @Test
    void aTokenInTheAddressIsNotRead() {
        HttpResponse<String> answer = service.get("/api/dossiers?access_token=" + token(claims -> claims));

        assertThat(json(answer).get("reason").asString()).isEqualTo("token_absent");
    }

    @Test
    void somethingThatIsNoTokenIsRefused() {
        refused("abc", 401, "malformed", "invalid_token");
        refused("a.b.c", 401, "malformed", "invalid_token");
        refused("!!", 401, "malformed", "invalid_token");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(gateway.accessClaims().build()).serialize(), 401, "unsigned", "invalid_token");
    }

    @Test
    void thePublicKeyIsNoSecretForHs256() {
        String token =
                gateway.keys().signedByPublicKeyAsSecret(gateway.accessClaims().build());

        refused(token, 401, "algorithm", "invalid_token");
    }

    @Test
    void anAlgorithmOutsideTheListIsRefusedEvenWithTheRightKey() {
        String token = TestKeys.signed(
                gateway.accessClaims().build(),
                JWSAlgorithm.RS512,
                gateway.keys().rsa());

        refused(token, 401, "algorithm", "invalid_token");
    }

    @Test
    void aSignatureByAnotherKeyIsRefusedAlsoUnderTheRightName() {
        RSAKey foreign = TestKeys.newRsa(gateway.keys().rsa().getKeyID());
        String token = TestKeys.signed(gateway.accessClaims().build(), JWSAlgorithm.RS256, foreign);

        refused(token, 401, "signature", "invalid_token");
    }

    @Test
    void aTokenChangedAfterItsSignatureIsRefused() {
        String[] good = token(claims -> claims).split("\\.", -1);
        String[] other = token(claims -> claims.claim("SubjectNameID", TestGateway.VIRGINIE))
                .split("\\.", -1);

        refused(good[0] + "." + other[1] + "." + good[2], 401, "signature", "invalid_token");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(token(claims -> claims.issuer(gateway.issuer() + "/")), 401, "issuer", "invalid_token");
        refused(token(claims -> claims.issuer(null)), 401, "issuer", "invalid_token");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        refused(token(claims -> claims.audience("account")), 401, "audience", "invalid_token");
        refused(token(claims -> claims.audience((String) null)), 401, "audience", "invalid_token");
    }

    @Test
    void anIdTokenDoesNotOpenTheApiAlthoughItsAudienceIsRight() {
        String idToken = token(claims -> claims.claim("typ", "ID").audience(TestGateway.CLIENT));

        refused(idToken, 401, "kind", "invalid_token");
        refused(token(claims -> claims.claim("typ", null)), 401, "kind", "invalid_token");
    }

    @Test
    void aTokenThatNamesNoClientIsRefused() {
        refused(token(claims -> claims.claim("azp", null)), 401, "authorized_party", "invalid_token");
        refused(token(claims -> claims.claim("azp", " ")), 401, "authorized_party", "invalid_token");
    }

    @Test
    void aTokenBoundToAKeyIsNoBearerToken() {
        String bound =
                token(claims -> claims.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I")));

        refused(bound, 401, "key_bound", "invalid_token");
    }

    @Test
    void anExpiredTokenIsRefused() {
        Date past = Date.from(Instant.now().minusSeconds(60));

        refused(token(claims -> claims.issueTime(null).expirationTime(past)), 401, "expired", "invalid_token");
        refused(token(claims -> claims.expirationTime(null)), 401, "expiry_absent", "invalid_token");
    }

    @Test
    void aTokenThatDoesNotSayWhenItWasIssuedIsRefused() {
        refused(token(claims -> claims.issueTime(null)), 401, "issue_absent", "invalid_token");
    }

    @Test
    void aTokenOfTheFutureIsRefused() {
        Date ahead = Date.from(Instant.now().plusSeconds(120));

        refused(token(claims -> claims.notBeforeTime(ahead)), 401, "not_yet_valid", "invalid_token");
        refused(token(claims -> claims.issueTime(ahead)), 401, "not_yet_valid", "invalid_token");
    }

    @Test
    void anAbsentLevelIsRefusedAndNotReadAsALowOne() {
        HttpResponse<String> answer = refused(
                token(claims -> claims.claim("acr", null)),
                401,
                "assurance_absent",
                "insufficient_user_authentication");

        assertThat(challenge(answer)).contains("acr_values=\"eidas1\"");
    }

    @Test
    void anUnknownLevelIsRefused() {
        for (Object unknown : List.of("eidas3", "EIDAS2", "2", "", 2)) {
            refused(
                    token(claims -> claims.claim("acr", unknown)),
                    401,
                    "assurance_unknown",
                    "insufficient_user_authentication");
        }
    }

    @Test
    void theLowestLevelIsEnoughUnlessConfiguredOtherwise() {
        assertThat(statusOf(token(claims -> claims.claim("acr", "eidas1")))).isEqualTo(200);
    }

    @Test
    void aTokenWithNeitherIdentifierNorSpaceIsForbidden() {
        HttpResponse<String> answer = refused(
                token(claims -> claims.claim("SubjectNameID", null)), 403, "identity_absent", "insufficient_scope");

        assertThat(challenge(answer)).contains("scope=\"professional\"");
    }

    @Test
    void anInvalidNationalIdentifierIsForbidden() {
        for (Object invalid : List.of("899700356895", "anne", "8997003568944", List.of(TestGateway.ANNE))) {
            refused(
                    token(claims -> claims.claim("SubjectNameID", invalid)),
                    403,
                    "identity_malformed",
                    "insufficient_scope");
        }
    }

    @Test
    void claimsOfTheWrongTypeAreRefusedAndNotAnError() {
        refused(token(claims -> claims.claim("exp", "tomorrow")), 401, "malformed", "invalid_token");
        refused(
                token(claims -> claims.issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().minusSeconds(5)))),
                401,
                "malformed",
                "invalid_token");
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return gateway.accessToken(change);
    }

    private static int statusOf(String token) {
        return service.api("/api/dossiers", token).statusCode();
    }

    private static HttpResponse<String> refused(String token, int status, String reason, String error) {
        HttpResponse<String> answer = service.api("/api/dossiers", token);
        assertThat(answer.statusCode()).as(reason).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("reason").asString()).isEqualTo(reason);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(challenge(answer))
                .contains("error=\"" + error + "\"")
                .contains("error_description=\"" + json(answer).get("detail").asString() + "\"");
        assertThat(answer.body() + challenge(answer))
                .doesNotContain(TestGateway.ANNE, gateway.issuer(), "Exception", "nimbus");
        return answer;
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
