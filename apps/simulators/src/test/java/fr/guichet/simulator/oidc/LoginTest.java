package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTest {

    private static final String ANNE = TestCard.DOCTOR_ANNE.identifier();

    private OidcSimulator provider;

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PRO_SANTE_CONNECT,/auth/realms/esante-wallet/.well-known/wallet-openid-configuration",
        "MONSISRA,/oidc/.well-known/openid-configuration"
    })
    void discoveryIsAtTheFacesOwnPathAndNamesTheIssuer(Face face, String path) throws Exception {
        start(face);

        HttpResponse<String> answer = new Browser().get(URI.create("http://localhost:" + provider.port() + path));

        JsonNode document = RelyingParty.json(answer);
        assertThat(document.path("issuer").asText()).isEqualTo(provider.issuer());
        assertThat(document.path("token_endpoint").asText())
                .isEqualTo(provider.address(Endpoint.TOKEN).toString());
        assertThat(document.path("code_challenge_methods_supported")).hasToString("[\"S256\"]");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aLoginGivesTokensOfThatPersonAndThatRequest(Face face) throws Exception {
        start(face);
        RelyingParty client = new RelyingParty(provider);

        URI back = client.signIn(new Browser(), ANNE, SignInMeans.CARD);
        JsonNode tokens = RelyingParty.json(client.redeem(client.code(back)));
        JWTClaimsSet claims = verified(tokens);
        JsonNode userinfo =
                RelyingParty.json(client.userinfo(tokens.path("access_token").asText()));

        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getAudience()).containsExactly(RelyingParty.ID);
        assertThat(claims.getStringClaim("nonce")).isEqualTo(client.nonce());
        assertThat(claims.getStringClaim("acr")).isEqualTo("eidas2");
        assertThat(claims.getStringClaim("sid")).isNotBlank();
        assertThat(claims.getClaim("auth_time")).isNotNull();
        assertThat(userinfo.path("sub").asText()).isEqualTo(claims.getSubject());
        assertThat(userinfo.path("SubjectNameID").asText()).isEqualTo(ANNE);
    }

    @ParameterizedTest
    @CsvSource({"CARD,eidas2,sc pin mfa hwk", "APPLICATION,eidas1,swk mfa pwd", "PASSWORD,0,pwd"})
    void thePlatformSaysHowOneSignedIn(SignInMeans means, String acr, String amr) throws Exception {
        start(Face.MONSISRA);
        RelyingParty client = new RelyingParty(provider);

        URI back = client.signIn(new Browser(), ANNE, means);
        JWTClaimsSet claims = verified(RelyingParty.json(client.redeem(client.code(back))));

        assertThat(claims.getStringClaim("acr")).isEqualTo(acr);
        assertThat(claims.getStringListClaim("amr")).containsExactly(amr.split(" ", -1));
    }

    @Test
    void theApplicationOfProSanteConnectIsOfTheLowerLevelAndAsksThePhone() throws Exception {
        start(Face.PRO_SANTE_CONNECT);
        RelyingParty client = new RelyingParty(provider);
        Browser browser = new Browser();
        SignIn signIn = new SignIn(provider, browser);

        URI form = Browser.location(browser.get(client.authorization(client.request())));
        URI phone = Browser.location(signIn.submit(SignIn.login(form), ANNE, SignInMeans.APPLICATION));
        assertThat(browser.get(phone).body()).contains("Sur le téléphone");
        URI back = Browser.location(signIn.answerPhone(SignIn.login(phone), PhoneAnswer.APPROVE));

        JsonNode tokens = RelyingParty.json(client.redeem(client.code(back)));
        assertThat(verified(tokens).getStringClaim("acr")).isEqualTo("eidas1");
        assertThat(RelyingParty.json(client.userinfo(tokens.path("access_token").asText()))
                        .path("authMode")
                        .asText())
                .isEqualTo("MOBILE");
    }

    private void start(Face face) throws IOException {
        provider = OidcSimulator.start(face, 0);
        provider.register(RelyingParty.registration());
    }

    private JWTClaimsSet verified(JsonNode tokens) throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.path("id_token").asText());
        JWKSet keys = JWKSet.load(provider.address(Endpoint.KEYS).toURL());
        assertThat(token.verify(
                        new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID())
                                .toRSAKey()
                                .toRSAPublicKey())))
                .isTrue();
        return token.getJWTClaimsSet();
    }
}
