package fr.guichet.tests.ecps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.oidc.Activity;
import fr.guichet.simulator.oidc.Exercise;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who practises two professions in three places: tokens say so, after e-CPS and after the card. */
@ExtendWith(GatewayExtension.class)
class EveryExerciseIsCarriedTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    private Doctor doctor;
    private RelyingParty.Login login;
    private RelyingParty.Tokens tokens;

    EveryExerciseIsCarriedTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @BeforeEach
    void connectFirstByEcps() {
        doctor = guichet.newDoctor();
        guichet.proSanteConnect()
                .people()
                .add(doctor.person()
                        .exercising(
                                Exercise.doctor(
                                        "SM26",
                                        Activity.practice("R10000000000672", "CABINET DES TILLEULS", "75009"),
                                        Activity.hospital("0B0900002", "1B0900003", "HOPITAL DE TEST")),
                                Exercise.of(
                                        "21",
                                        "C",
                                        Activity.practice("R10000000000673", "PHARMACIE DE TEST", "69003"))));
        login = realm.login();
        Page form = EcpsLogin.open(guichet.browser(), login.address()).approve(doctor);
        tokens = login.tokens(new FirstConnection(form).complete());
    }

    @Test
    @Tag("ECPS-2")
    void allExercisesAndActivitiesAreInEveryToken() {
        for (JsonNode claims : List.of(tokens.idClaims(), tokens.accessClaims(), login.userinfo(tokens))) {
            assertAllExercises(claims);
        }
        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas1");
    }

    @Test
    @Tag("ACC-5")
    void theAccountShowsThemInWords() {
        assertThat(attribute("professionLabel")).containsExactly("Médecin");
        assertThat(attribute("exercisesLabel"))
                .singleElement()
                .asString()
                .contains("CABINET DES TILLEULS", "HOPITAL DE TEST, Salarié", "Pharmacien : PHARMACIE DE TEST, 69003");
    }

    @Test
    @Tag("ECPS-2")
    @Tag("CARD-9")
    void aLaterCardKeepsThem() {
        CardSpec card = CardSpec.cps(doctor.givenName(), doctor.surname(), doctor.identifier(), "Médecin", 10)
                .savoirFaire("SM26");

        JsonNode claims = byCard(card).accessClaims();

        assertAllExercises(claims);
        assertThat(claims.path("acr").asText()).isEqualTo("eidas2");
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    @Tag("CARD-4")
    void aCardOfAnotherProfessionContradictsThem() {
        CardSpec card =
                CardSpec.cps(doctor.givenName(), doctor.surname(), doctor.identifier(), "Chirurgien-Dentiste", 40);

        JsonNode claims = byCard(card).accessClaims();

        assertThat(claims.path("SubjectRole")).extracting(JsonNode::asText).containsExactly("40^1.2.250.1.213.1.1.5.5");
        assertThat(claims.at("/SubjectRefPro/exercices").findValuesAsText("codeProfession"))
                .containsExactly("40");
        assertThat(attribute("exercises")).isEmpty();
        assertThat(attribute("exercisesLabel")).isEmpty();
    }

    private RelyingParty.Tokens byCard(CardSpec card) {
        RelyingParty.Login later = realm.login();
        return later.tokens(guichet.browserWith(guichet.pki().issue(card))
                .open(later.address())
                .click("#social-cps"));
    }

    private static void assertAllExercises(JsonNode claims) {
        assertThat(claims.path("SubjectRole"))
                .extracting(JsonNode::asText)
                .containsExactly("10^1.2.250.1.213.1.1.5.5", "21^1.2.250.1.213.1.1.5.5");
        JsonNode exercises = claims.at("/SubjectRefPro/exercices");
        assertThat(exercises.findValuesAsText("codeProfession")).containsExactly("10", "21");
        assertThat(exercises.findValuesAsText("codeModeExercice")).containsExactly("L", "S", "L");
        assertThat(exercises.findValuesAsText("raisonSocialeSite"))
                .containsExactly("CABINET DES TILLEULS", "HOPITAL DE TEST", "PHARMACIE DE TEST");
        assertThat(exercises.at("/0/codeSavoirFaire").asText()).isEqualTo("SM26");
        assertThat(exercises.at("/0/activities/1/numeroFinessSite").asText()).isEqualTo("0B0900002");
    }

    private List<String> attribute(String name) {
        return realm.account(doctor.identifier())
                .orElseThrow()
                .path("attributes")
                .path(name)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
