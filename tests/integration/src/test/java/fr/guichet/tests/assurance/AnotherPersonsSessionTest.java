package fr.guichet.tests.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A workstation that two doctors share, one of whom has not logged out. */
@ExtendWith(GatewayExtension.class)
class AnotherPersonsSessionTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Doctor colleague;
    private final Doctor doctor;
    private final Logins colleagues;
    private final Logins doctors;
    private final Browser browser;

    AnotherPersonsSessionTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = SharedWorkstation.realm(guichet);
        this.colleague = guichet.newDoctor();
        this.doctor = guichet.newDoctor();
        this.colleagues = new Logins(guichet, realm, colleague);
        this.doctors = new Logins(guichet, realm, doctor);
        this.browser = guichet.browserWith(guichet.pki().issue(colleague.card()));
    }

    @Test
    void aMeansThatIsNamedDoesNotOpenTheSessionOfAColleague() {
        colleagues.byCard(browser, realm.login());
        insertTheDoctorsCard();

        RelyingParty.Login hinted = realm.login().with("kc_idp_hint", "cps");
        RelyingParty.Tokens tokens = hinted.tokens(browser.open(hinted.address()));

        assertIsTheDoctor(tokens);
    }

    @Test
    void theSessionOfTheColleagueEndsAndItsClientsAreTold() {
        RelyingParty.Login first = realm.login();
        RelyingParty.Tokens colleaguesTokens = colleagues.byCard(browser, first);
        insertTheDoctorsCard();

        RelyingParty.Login hinted = realm.login().with("kc_idp_hint", "cps");
        RelyingParty.Tokens doctorsTokens = hinted.tokens(browser.open(hinted.address()));

        assertThat(doctorsTokens.session()).isNotEqualTo(colleaguesTokens.session());
        assertThat(guichet.relyingParty().endedSessions()).containsOnlyOnce(colleaguesTokens.session());
        assertThatThrownBy(() -> first.refreshed(colleaguesTokens)).isInstanceOf(IllegalStateException.class);
        assertThat(realm.events().await(start, this::isTheEndOfTheColleaguesSession))
                .isPresent();
    }

    @Test
    void loggingInAgainWithTheCardOfAnotherDoctorIsThatDoctorsLogin() {
        colleagues.byCard(browser, realm.login());
        insertTheDoctorsCard();

        RelyingParty.Tokens tokens = doctors.byCard(browser, realm.login().with("prompt", "login"));

        assertIsTheDoctor(tokens);
        RelyingParty.Login next = realm.login();
        assertIsTheDoctor(next.tokens(browser.open(next.address())));
    }

    @Test
    void whatTheColleagueProvedIsNotTheDoctors() {
        colleagues.byCard(browser, realm.login());

        RelyingParty.Login hinted = realm.login();
        RelyingParty.Tokens tokens = hinted.tokens(doctors.byPassword(otherMeansAfterTheNamedOne(hinted)));

        assertIsTheDoctor(tokens);
        Logins.assertLevel(tokens, "eidas1", "mfa", "otp", "pwd");
        assertThat(browser.open(realm.login().with("acr_values", "eidas2").address())
                        .offers("#social-cps"))
                .isTrue();
    }

    @Test
    void givingUpAtTheNamedMeansDoesNotOpenTheSessionOfAColleague() {
        colleagues.byCard(browser, realm.login());

        Page page = otherMeansAfterTheNamedOne(realm.login());

        assertThat(page.hasField("username")).isTrue();
        assertThat(page.hasField("password")).isTrue();
    }

    @Test
    void onesOwnSessionGoesOnThroughANamedMeans() {
        RelyingParty.Login first = realm.login();
        RelyingParty.Tokens before = colleagues.byPassword(browser, first);

        RelyingParty.Login hinted =
                realm.login().as(SharedWorkstation.SECOND_CLIENT).with("kc_idp_hint", "cps");
        RelyingParty.Tokens tokens = hinted.tokens(browser.open(hinted.address()));

        assertThat(tokens.session()).isEqualTo(before.session());
        Logins.assertLevel(tokens, "eidas2", "hwk", "mfa", "otp", "pin", "pwd", "sc");
        Logins.assertLevel(first.refreshed(before), "eidas1", "hwk", "mfa", "otp", "pin", "pwd", "sc");
        assertThat(guichet.relyingParty().endedSessions()).doesNotContain(before.session());
    }

    @Test
    void aNamedMeansThatIsRefusedEndsNobodysSession() {
        RelyingParty.Login first = realm.login();
        RelyingParty.Tokens tokens = colleagues.byCard(browser, first);

        otherMeansAfterTheNamedOne(realm.login());

        assertThat(first.refreshed(tokens).session()).isEqualTo(tokens.session());
        assertThat(guichet.relyingParty().endedSessions()).doesNotContain(tokens.session());
    }

    private void insertTheDoctorsCard() {
        browser.insert(guichet.pki().issue(doctor.card()));
    }

    /** The named means is the card, the card is refused, and the person takes the page's way to the other means. */
    private Page otherMeansAfterTheNamedOne(RelyingParty.Login login) {
        browser.insert(guichet.pki().card(TestCard.DOCTOR_EXPIRED));
        Page refused = browser.open(login.with("kc_idp_hint", "cps").address());
        assertThat(refused.offers("#card-other-means")).isTrue();
        return refused.click("#card-other-means");
    }

    private void assertIsTheDoctor(RelyingParty.Tokens tokens) {
        assertThat(tokens.idClaims().path("SubjectNameID").asText()).isEqualTo(doctor.identifier());
    }

    private boolean isTheEndOfTheColleaguesSession(LoginEvent event) {
        return event.type().equals("LOGOUT")
                && event.error().isEmpty()
                && event.detail("reason").equals("another_person")
                && event.json().path("userId").equals(account(colleague));
    }

    private JsonNode account(Doctor person) {
        return realm.account(person.identifier()).orElseThrow().path("id");
    }
}
