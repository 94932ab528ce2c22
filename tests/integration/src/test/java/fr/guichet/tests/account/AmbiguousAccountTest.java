package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are linked by national identifier, so an identifier that two accounts carry opens neither. */
@ExtendWith(GatewayExtension.class)
class AmbiguousAccountTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    AmbiguousAccountTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("ACC-6")
    void anIdentifierOfTwoAccountsOpensNeitherAndMakesNoThird() {
        Instant start = now();
        Doctor doctor = guichet.newDoctor();
        establishmentAccount("ambiguous-one", doctor);
        establishmentAccount("ambiguous-two", doctor);
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();

        Page refused = browser.open(login.address()).click("#social-cps");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.heading()).isEqualTo("Plusieurs comptes portent votre identifiant");
        assertThat(refused.find("#account-ambiguous"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Rien n’a été créé ni modifié"));
        assertThat(refused.hasField("email")).isFalse();
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(2);
        LoginEvent event = realm.events()
                .await(start, stored -> stored.error().equals("national_identifier_ambiguous"))
                .orElseThrow();
        assertThat(event.type()).isEqualTo("IDENTITY_PROVIDER_FIRST_LOGIN_ERROR");
        assertThat(event.json().toString().contains(doctor.identifier()))
                .as("the event holds the whole identifier")
                .isFalse();
        assertThat(refused.click("#account-other-means").offers("#social-cps")).isTrue();
    }

    @Test
    @Tag("ACC-6")
    void anIdentifierThatBecomesAmbiguousWhileTheFormIsFilledInMakesNoThirdAccount() {
        Instant start = now();
        Doctor doctor = guichet.newDoctor();
        Browser browser =
                guichet.browserWith(guichet.pki().issue(doctor.card())).speaks("en");
        Page form = browser.open(realm.login().address()).click("#social-cps");
        establishmentAccount("ambiguous-three", doctor);
        establishmentAccount("ambiguous-four", doctor);

        Page refused = new FirstConnection(form).send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.heading()).isEqualTo("Several accounts carry your identifier");
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
        assertThat(realm.events().await(start, event -> event.error().equals("national_identifier_ambiguous")))
                .isPresent();
    }

    @Test
    @Tag("CARD-9")
    void theOneAccountThatCarriesTheIdentifierIsOpenedWithTheCard() {
        Doctor doctor = guichet.newDoctor();
        establishmentAccount("carries-alone", doctor);
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = realm.login();

        Page terms = browser.open(login.address()).click("#social-cps");

        assertThat(login.isAnsweredBy(FirstConnection.acceptTerms(terms))).isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
        assertThat(realm.accountsCarrying(doctor.identifier())).isEqualTo(1);
    }

    private void establishmentAccount(String username, Doctor doctor) {
        guichet.admin()
                .post(
                        realm.name() + "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@example.test",
                                "attributes",
                                Map.of("nationalIdentifier", List.of(doctor.identifier()))));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
