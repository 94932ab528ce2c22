package fr.guichet.simulator.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Pro Santé Connect says of a person, in each shape. */
class UserinfoTest {

    private OidcSimulator provider;
    private RelyingParty client;

    @BeforeEach
    void start() throws IOException {
        provider = OidcSimulator.start(Face.PRO_SANTE_CONNECT, 0);
        provider.register(RelyingParty.registration());
        client = new RelyingParty(provider);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theSandboxSaysProfessionExercisesAndActivities() throws Exception {
        JsonNode userinfo = of(TestCard.DOCTOR_ANNE);

        assertThat(userinfo.path("SubjectRole")).hasToString("[\"10^1.2.250.1.213.1.1.5.5\"]");
        assertThat(userinfo.path("otherIds").path(0).path("identifiant").asText())
                .isEqualTo(TestCard.DOCTOR_ANNE.identifier());
        assertThat(userinfo.at("/SubjectRefPro/codeCivilite").asText()).isEqualTo("MME");
        assertThat(userinfo.at("/SubjectRefPro/exercices/0/codeSavoirFaire").asText())
                .isEqualTo("SM54");
        assertThat(userinfo.at("/SubjectRefPro/exercices/0/activities/0/codeSecteurDactivite")
                        .asText())
                .isEqualTo("SA07");
        assertThat(userinfo.path("Mode_Acces_Raison").asText("absent")).isEmpty();
        assertThat(userinfo.has("email")).isFalse();
        assertThat(userinfo.has("name")).isFalse();
    }

    @Test
    void somebodyHasSeveralExercisesAndSeveralActivities() throws Exception {
        JsonNode exercises = of(TestCard.DOCTOR_VIRGINIE).at("/SubjectRefPro/exercices");

        assertThat(exercises).hasSize(2);
        assertThat(exercises.path(0).path("activities")).hasSize(2);
    }

    @Test
    void theOlderShapeHasCivilityAndKindAtTheRootAndOtherCapitals() throws Exception {
        JsonNode userinfo = of(TestCard.DOCTOR_GIP);

        assertThat(userinfo.path("codeCivilite").asText()).isEqualTo("M");
        assertThat(userinfo.path("codeGenreActivite").asText()).isEqualTo("GENR01");
        assertThat(userinfo.path("otherIDs").path(0).path("origine").asText()).isEqualTo("ADELI");
        assertThat(userinfo.has("otherIds")).isFalse();
        assertThat(userinfo.at("/SubjectRefPro/codeCivilite").isMissingNode()).isTrue();
    }

    @Test
    void staffOfAnEstablishmentHaveNoProfession() throws Exception {
        JsonNode userinfo = of(TestCard.CPE_CHARLES);

        assertThat(userinfo.path("SubjectRole")).isEmpty();
        assertThat(userinfo.path("otherIds")).isEmpty();
        assertThat(userinfo.path("SubjectOrganization").asText("absent")).isEmpty();
    }

    @Test
    void userinfoMayBeASignedToken() throws Exception {
        Person anne = provider.people()
                .of(TestCard.DOCTOR_ANNE.identifier())
                .orElseThrow()
                .in(UserinfoShape.SIGNED);
        provider.people().add(anne);

        HttpResponse<String> answer = client.userinfo(accessToken(anne.nationalId()));

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/jwt");
        SignedJWT token = SignedJWT.parse(answer.body());
        JWKSet keys = JWKSet.load(provider.address(Endpoint.KEYS).toURL());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(RelyingParty.ID);
        assertThat(token.getJWTClaimsSet().getStringClaim("SubjectNameID")).isEqualTo(anne.nationalId());
    }

    @Test
    void theModeIsNotSaidOnDemand() throws Exception {
        assertThat(of(TestCard.DOCTOR_ANNE).path("authMode").asText()).isEqualTo("CARD");

        provider.behave(TestCard.DOCTOR_ANNE.identifier(), Misbehaviour.NO_AMR);
        assertThat(of(TestCard.DOCTOR_ANNE).has("authMode")).isFalse();
    }

    @Test
    void everyCardThatNamesSomebodyHasAPersonOnce() {
        assertThat(provider.people().all())
                .extracting(Person::nationalId)
                .doesNotHaveDuplicates()
                .contains(TestCard.NURSE_OLIVIER.identifier(), TestCard.STUDENT_CAMILLE.identifier())
                .doesNotContain(TestCard.CPE_ANONYMOUS.identifier());
    }

    private JsonNode of(TestCard holder) throws Exception {
        return RelyingParty.json(client.userinfo(accessToken(holder.identifier())));
    }

    private String accessToken(String nationalId) throws Exception {
        return RelyingParty.json(client.login(nationalId, SignInMeans.CARD))
                .path("access_token")
                .asText();
    }
}
