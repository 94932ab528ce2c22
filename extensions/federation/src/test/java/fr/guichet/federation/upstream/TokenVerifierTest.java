package fr.guichet.federation.upstream;

import static fr.guichet.federation.upstream.IdToken.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an ID token believed, and each thing that does not. */
@Tag("ECPS-4")
class TokenVerifierTest {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final SigningKey KEY = SigningKey.rsa("current", 2048);
    private static final SigningKey CURVE = SigningKey.ec("curve", "secp256r1");
    private static final SigningKey OTHER = SigningKey.rsa("current", 2048);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private KnownKeys keys = new KnownKeys(List.of(KEY, CURVE), List.of(KEY, CURVE));

    @Test
    void aTokenOfTheUpstreamForThisRequestIsBelieved() throws UpstreamRefusedException {
        assertThat(verifier()
                        .verify(KEY.sign("RS256", new IdToken().json()))
                        .path("sub")
                        .textValue())
                .isEqualTo("f:1:subject");
        assertThat(keys.asked()).isZero();
    }

    @Test
    void everyAcceptedAlgorithmIsVerified() {
        assertThat(refusalOf(KEY.sign("PS256", new IdToken().json()))).isEmpty();
        assertThat(refusalOf(CURVE.sign("ES256", new IdToken().json()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE"})
    void anUnsignedTokenIsRefused(String none) {
        String header = "{\"alg\":\"" + none + "\"}";
        String unsigned = base64(header) + '.' + base64(new IdToken().json()) + '.';

        assertThat(refusalOf(unsigned)).contains(UpstreamRefusal.UNSIGNED);
    }

    @Test
    void aTokenWhoseSignatureWasCutOffIsRefused() {
        String signed = KEY.sign("RS256", new IdToken().json());

        assertThat(refusalOf(signed.substring(0, signed.lastIndexOf('.') + 1))).contains(UpstreamRefusal.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS512"})
    void anAlgorithmThatIsNotOnTheListIsRefused(String algorithm) {
        assertThat(refusalOf(KEY.sign(algorithm, new IdToken().json()))).contains(UpstreamRefusal.ALGORITHM);
    }

    @Test
    void aKeyOfAnotherKindThanTheAlgorithmIsRefused() {
        String header = "{\"alg\":\"ES256\",\"kid\":\"current\"}";

        assertThat(refusalOf(CURVE.signWithHeader("ES256", header, new IdToken().json())))
                .contains(UpstreamRefusal.SIGNATURE);
    }

    @Test
    void aForeignKeyUnderTheRightNameIsRefused() {
        assertThat(refusalOf(OTHER.sign("RS256", new IdToken().json()))).contains(UpstreamRefusal.SIGNATURE);
    }

    @Test
    void aKeyThatIsNotPublishedIsRefused() {
        SigningKey unpublished = SigningKey.rsa("unpublished", 2048);

        assertThat(refusalOf(unpublished.sign("RS256", new IdToken().json()))).contains(UpstreamRefusal.SIGNATURE);
        assertThat(keys.asked()).isOne();
    }

    @Test
    void aShortKeyIsRefused() {
        SigningKey weak = SigningKey.rsa("weak", 1024);
        keys = new KnownKeys(List.of(weak), List.of(weak));

        assertThat(refusalOf(weak.sign("RS256", new IdToken().json()))).contains(UpstreamRefusal.SIGNATURE);
    }

    @Test
    void aRotationJustNowLosesNoLogin() {
        SigningKey next = SigningKey.rsa("next", 2048);
        keys = new KnownKeys(List.of(KEY), List.of(KEY, next));

        assertThat(refusalOf(next.sign("RS256", new IdToken().json()))).isEmpty();
        assertThat(keys.asked()).isOne();
    }

    @Test
    void aNewKeyUnderAnOldNameLosesNoLogin() {
        keys = new KnownKeys(List.of(KEY), List.of(OTHER));

        assertThat(refusalOf(OTHER.sign("RS256", new IdToken().json()))).isEmpty();
    }

    @Test
    void changedClaimsBreakTheSignature() {
        String[] parts = KEY.sign("RS256", new IdToken().json()).split("\\.", -1);
        String changed = parts[0]
                + '.'
                + base64(new IdToken().with("sub", "somebody else").json())
                + '.'
                + parts[2];

        assertThat(refusalOf(changed)).contains(UpstreamRefusal.SIGNATURE);
    }

    @Test
    void anExpiredTokenIsRefused() {
        long justOver = NOW.minus(SKEW).getEpochSecond();

        assertThat(refusalOf(new IdToken().with("exp", justOver))).contains(UpstreamRefusal.EXPIRED);
        assertThat(refusalOf(new IdToken().with("exp", justOver + 1))).isEmpty();
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertThat(refusalOf(new IdToken().without("exp"))).contains(UpstreamRefusal.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbf", "iat"})
    void aTokenOfTheFutureIsRefused(String claim) {
        long latest = NOW.plus(SKEW).getEpochSecond();

        assertThat(refusalOf(new IdToken().with(claim, latest + 1))).contains(UpstreamRefusal.NOT_YET_VALID);
        assertThat(refusalOf(new IdToken().with(claim, latest))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat"})
    void aTimeThatIsNoNumberIsRefused(String claim) {
        assertThat(refusalOf(new IdToken().with(claim, "tomorrow"))).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void anotherIssuerIsRefused() {
        assertThat(refusalOf(new IdToken().with("iss", IdToken.ISSUER + "/"))).contains(UpstreamRefusal.ISSUER);
        assertThat(refusalOf(new IdToken().without("iss"))).contains(UpstreamRefusal.ISSUER);
    }

    @Test
    void anotherAudienceIsRefused() {
        assertThat(refusalOf(new IdToken().with("aud", "somebody"))).contains(UpstreamRefusal.AUDIENCE);
        assertThat(refusalOf(new IdToken().without("aud"))).contains(UpstreamRefusal.AUDIENCE);
        assertThat(refusalOf(new IdToken().withAudiences(List.of()))).contains(UpstreamRefusal.AUDIENCE);
    }

    @Test
    void anotherAuthorizedPartyIsRefused() {
        assertThat(refusalOf(new IdToken().with("azp", "somebody"))).contains(UpstreamRefusal.AUDIENCE);
        assertThat(refusalOf(new IdToken().with("azp", IdToken.CLIENT))).isEmpty();
    }

    @Test
    void severalAudiencesNeedUsAsAuthorizedParty() {
        List<String> both = List.of(IdToken.CLIENT, "somebody");

        assertThat(refusalOf(new IdToken().withAudiences(both))).contains(UpstreamRefusal.AUDIENCE);
        assertThat(refusalOf(new IdToken().withAudiences(both).with("azp", IdToken.CLIENT)))
                .isEmpty();
        assertThat(refusalOf(new IdToken().withAudiences(List.of(IdToken.CLIENT))))
                .isEmpty();
    }

    @Test
    void theAnswerToAnotherRequestIsRefused() {
        assertThat(refusalOf(new IdToken().with("nonce", "another"))).contains(UpstreamRefusal.NONCE);
        assertThat(refusalOf(new IdToken().without("nonce"))).contains(UpstreamRefusal.NONCE);
    }

    @Test
    void aTokenAboutNobodyIsRefused() {
        assertThat(refusalOf(new IdToken().without("sub"))).contains(UpstreamRefusal.ANSWER_MALFORMED);
        assertThat(refusalOf(new IdToken().with("sub", " "))).contains(UpstreamRefusal.ANSWER_MALFORMED);
        assertThat(refusalOf(new IdToken().with("sub", "s".repeat(256)))).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void theApplicationsMaximumAgeHolds() {
        TokenRule rule = new MaximumAgeRule(clock, SKEW, Duration.ofMinutes(5));
        long oldest = NOW.minus(Duration.ofMinutes(5)).minus(SKEW).getEpochSecond();

        assertThat(rule.refusalOf(new IdToken().with("auth_time", oldest).claims()))
                .isEmpty();
        assertThat(rule.refusalOf(new IdToken().with("auth_time", oldest - 1).claims()))
                .contains(UpstreamRefusal.AUTH_TOO_OLD);
        assertThat(rule.refusalOf(new IdToken().claims())).contains(UpstreamRefusal.AUTH_TIME_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b",
                "a.b.c.d.e",
                "e30.e30.e30",
                "bm90anNvbg.e30.c2ln",
                "e30=.e30.c2ln",
                "W10.e30.c2ln",
                "eyJhbGciOjF9.e30.c2ln"
            })
    void whatIsNoSignedTokenIsRefused(String garbled) {
        assertThat(refusalOf(garbled)).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() {
        String header = "{\"alg\":\"RS256\",\"kid\":\"current\",\"crit\":[\"b64\"],\"b64\":false}";

        assertThat(refusalOf(KEY.signWithHeader("RS256", header, new IdToken().json())))
                .contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void aClaimThatIsThereTwiceIsRefused() {
        String twice = "{\"sub\":\"one\"," + new IdToken().json().substring(1);

        assertThat(refusalOf(KEY.sign("RS256", twice))).contains(UpstreamRefusal.ANSWER_MALFORMED);
    }

    @Test
    void noRefusalRepeatsTheToken() {
        String token =
                KEY.sign("RS256", new IdToken().with("nonce", "secret-nonce").json());

        UpstreamRefusedException refused = catchThrowableOfType(
                UpstreamRefusedException.class, () -> verifier().verify(token));

        assertThat(refused).hasMessage("nonce").hasNoCause();
    }

    private Optional<UpstreamRefusal> refusalOf(IdToken token) {
        return refusalOf(KEY.sign("RS256", token.json()));
    }

    private Optional<UpstreamRefusal> refusalOf(String encoded) {
        try {
            verifier().verify(encoded);
            return Optional.empty();
        } catch (UpstreamRefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    private TokenVerifier verifier() {
        return new TokenVerifier(
                keys,
                List.of(
                        new IssuerRule(IdToken.ISSUER),
                        new AudienceRule(IdToken.CLIENT),
                        new ExpiryRule(clock, SKEW),
                        new StartOfValidityRule(clock, SKEW),
                        new NonceRule(IdToken.NONCE),
                        new SubjectRule()));
    }

    private static String base64(String text) {
        return SigningKey.base64(text.getBytes(StandardCharsets.UTF_8));
    }
}
