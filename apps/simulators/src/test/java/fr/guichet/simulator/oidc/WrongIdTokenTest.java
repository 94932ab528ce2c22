package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An ID token that is wrong is wrong in exactly the way it is called, and for its person alone. */
class WrongIdTokenTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();
    private static final String VIRGINIE = TestCard.DOCTOR_VIRGINIE.identifier();

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
}
