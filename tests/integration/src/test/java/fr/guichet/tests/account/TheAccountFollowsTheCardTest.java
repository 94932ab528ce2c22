package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.tests.harness.Doctor;
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

/** A later card of the same person may say more, less or something else; the account says what it says. */
@ExtendWith(GatewayExtension.class)
class TheAccountFollowsTheCardTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    private Doctor doctor;
    private JsonNode before;

    TheAccountFollowsTheCardTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @BeforeEach
    void connectWithAFirstCard() {
        doctor = guichet.newDoctor();
        RelyingParty.Login login = realm.login();
        Page end = new FirstConnection(openedWith(doctor.card(), login)).complete();
        assertThat(login.isAnsweredBy(end)).isTrue();
        before = account();
    }

    @Test
    @Tag("CARD-4")
    @Tag("CARD-9")
    void anotherFamilyNameAndSpecialityAreTakenOverByTheSameAccount() {
        CardSpec married = CardSpec.cps("NOUVELLE ANNE", "MARIEE", doctor.identifier(), "Médecin", 10)
                .savoirFaire("SM26");

        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(openedWith(married, login));

        JsonNode after = account();
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
        assertThat(after.path("lastName").asText()).isEqualTo("MARIEE");
        assertThat(after.path("firstName").asText()).isEqualTo("NOUVELLE ANNE");
        assertThat(attribute(after, "specialities")).containsExactly("SM26");
        assertThat(after.path("email")).isEqualTo(before.path("email"));
        for (String own : List.of("telephone", "streetAddress", "postcode", "town", "termsVersion")) {
            assertThat(attribute(after, own)).as(own).isNotEmpty().isEqualTo(attribute(before, own));
        }
        for (JsonNode claims : List.of(tokens.idClaims(), tokens.accessClaims(), login.userinfo(tokens))) {
            assertThat(claims.path("family_name").asText()).isEqualTo("MARIEE");
            assertThat(claims.path("given_name").asText()).isEqualTo("NOUVELLE ANNE");
            JsonNode practice = claims.path("SubjectRefPro").path("exercices").path(0);
            assertThat(practice.path("codeSavoirFaire").asText()).isEqualTo("SM26");
            assertThat(practice.path("nomDexercice").asText()).isEqualTo("MARIEE");
        }
    }

    @Test
    @Tag("CARD-4")
    void anotherProfessionWithoutSpecialityLeavesNothingOfTheFormerCard() {
        CardSpec pharmacist = CardSpec.cps(doctor.givenName(), doctor.surname(), doctor.identifier(), "Pharmacien", 21);

        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(openedWith(pharmacist, login));

        JsonNode after = account();
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(attribute(after, "profession")).containsExactly("21");
        assertThat(attribute(after, "specialities")).isEmpty();
        assertThat(tokens.accessClaims().path("SubjectRole"))
                .extracting(JsonNode::asText)
                .containsExactly("21^1.2.250.1.213.1.1.5.5");
    }

    private Page openedWith(CardSpec card, RelyingParty.Login login) {
        return guichet.browserWith(guichet.pki().issue(card))
                .open(login.address())
                .click("#social-cps");
    }

    private JsonNode account() {
        return realm.account(doctor.identifier()).orElseThrow();
    }

    private static List<String> attribute(JsonNode account, String name) {
        return account.path("attributes")
                .path(name)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
