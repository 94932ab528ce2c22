package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class FirstConnectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Inbox inbox;

    private Doctor doctor;
    private Browser browser;

    FirstConnectionTest(TestGuichet guichet, TestRealm realm, Inbox inbox) {
        this.guichet = guichet;
        this.realm = realm;
        this.inbox = inbox;
    }

    @BeforeEach
    void insertTheCardOfADoctorNobodyKnows() {
        doctor = guichet.newDoctor();
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    @Tag("ACC-1")
    @Tag("CARD-4")
    void theFormShowsTheIdentityOfTheCardLocked() {
        Page form = form(realm.login());

        assertThat(form.heading()).isEqualTo("Première connexion");
        assertThat(form.valueOf("lastName")).isEqualTo(doctor.surname());
        assertThat(form.valueOf("firstName")).isEqualTo(doctor.givenName());
        assertThat(form.valueOf("profession")).isEqualTo("Médecin");
        assertThat(form.valueOf("speciality")).isEqualTo("Médecine générale (SM)");
        for (String locked : new String[] {"lastName", "firstName", "profession", "speciality"}) {
            assertThat(form.isEditable(locked)).as(locked).isFalse();
        }
        assertThat(form.shows("8 caractères")).isTrue();
        assertThat(form.shows("1 minuscule")).isTrue();
        assertThat(form.shows("1 majuscule")).isTrue();
        assertThat(form.shows("1 chiffre")).isTrue();
    }

    @Test
    @Tag("ACC-1")
    @Tag("ACC-3")
    @Tag("ACC-4")
    void formThenTermsThenTheAddressIsValidatedByTheLinkOfTheMail() {
        Instant start = Instant.now();
        RelyingParty.Login login = realm.login();
        FirstConnection connection = new FirstConnection(form(login));

        Page end = connection.complete();

        assertThat(login.isAnsweredBy(end)).isTrue();
        JsonNode account = account();
        assertThat(account.path("firstName").asText()).isEqualTo(doctor.givenName());
        assertThat(account.path("lastName").asText()).isEqualTo(doctor.surname());
        assertThat(attribute(account, "profession")).isEqualTo("10");
        assertThat(attribute(account, "specialities")).isEqualTo("SM54");
        assertThat(attribute(account, "telephone")).isEqualTo("0199001234");
        assertThat(attribute(account, "postcode")).isEqualTo("75009");
        assertThat(attribute(account, "town")).isEqualTo("Paris");
        assertThat(attribute(account, "termsVersion")).isEqualTo("Août 2022");
        assertThat(Instant.parse(attribute(account, "termsAcceptedAt")))
                .isBetween(start.minusSeconds(1), Instant.now());
        assertThat(account.path("emailVerified").asBoolean()).isFalse();

        Page confirm =
                browser.open(inbox.awaitTo(connection.email(), PATIENCE).links().get(0));
        Page confirmed = confirm.click("Cliquez ici");

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(account().path("emailVerified").asBoolean()).isTrue();
        LoginEvent registered = realm.events()
                .await(
                        start,
                        event -> event.type().equals("REGISTER")
                                && event.json()
                                        .path("userId")
                                        .asText()
                                        .equals(account.path("id").asText()))
                .orElseThrow();
        assertThat(registered.json().toString().contains(doctor.identifier()))
                .as("the event holds the whole identifier")
                .isFalse();
    }

    @Test
    @Tag("ACC-4")
    void theLinkOpenedTwiceSaysThatTheAddressIsValidated() {
        FirstConnection connection = new FirstConnection(form(realm.login()));
        connection.complete();
        URI link = inbox.awaitTo(connection.email(), PATIENCE).links().get(0);
        Page confirm = browser.open(link);
        confirm.click("Cliquez ici");

        Page second = guichet.browser().open(link);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.heading()).isEqualTo("Adresse de courriel vérifiée");
        assertThat(second.shows("Votre adresse de courriel a déjà été vérifiée"))
                .isTrue();
        assertThat(account().path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    @Tag("CARD-2")
    void theSecondConnectionGoesStraightIn() {
        new FirstConnection(form(realm.login())).complete();
        browser.forgetCookies();

        RelyingParty.Login login = realm.login();
        Page end = form(login);

        assertThat(login.isAnsweredBy(end)).isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    @Tag("CARD-9")
    void aNewCardOfTheSamePersonFindsTheSameAccount() {
        new FirstConnection(form(realm.login())).complete();
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));

        RelyingParty.Login login = realm.login();
        Page end = form(login);

        assertThat(login.isAnsweredBy(end)).isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    @Tag("CARD-4")
    void lockedFieldsForgedInTheFormAreIgnored() {
        Page form = form(realm.login());
        new FirstConnection(form).fillIn();

        form.forge("lastName", "FAUSSAIRE")
                .forge("firstName", "PIERRE")
                .forge("profession", "60")
                .forge("speciality", "SM26")
                .forge("username", "899700034012")
                .forge("nationalIdentifier", "899700034012")
                .forge("emailVerified", "true")
                .click("#account-create");

        JsonNode account = account();
        assertThat(account.path("lastName").asText()).isEqualTo(doctor.surname());
        assertThat(account.path("firstName").asText()).isEqualTo(doctor.givenName());
        assertThat(attribute(account, "profession")).isEqualTo("10");
        assertThat(attribute(account, "specialities")).isEqualTo("SM54");
        assertThat(attribute(account, "nationalIdentifier").equals(doctor.identifier()))
                .as("the identifier is the card's")
                .isTrue();
        assertThat(account.path("emailVerified").asBoolean()).isFalse();
    }

    @Test
    @Tag("ACC-1")
    void anAbandonedFormCreatesNothing() {
        Page form = form(realm.login());
        new FirstConnection(form).fillIn();

        Page means = form.click("Abandonner");

        assertThat(means.offers("#social-cps")).isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    @Tag("ACC-1")
    void aFormWithErrorsSaysEachAtItsFieldAndKeepsWhatWasTyped() {
        Page form = form(realm.login());
        new FirstConnection(form).fillIn();

        Page again = form.fill("email", "anne").fill("postcode", "").click("#account-create");

        assertThat(again.find("#account-problems")).hasValueSatisfying(summary -> assertThat(summary)
                .contains("L’adresse e-mail n’est pas valide")
                .contains("Saisissez votre code postal"));
        assertThat(again.find("#email-error"))
                .hasValueSatisfying(error -> assertThat(error).startsWith("L’adresse e-mail n’est pas valide"));
        assertThat(again.find("#email[aria-invalid=true][aria-describedby~=email-error]"))
                .isPresent();
        assertThat(again.find("#town[aria-invalid]")).isEmpty();
        assertThat(again.valueOf("town")).isEqualTo("Paris");
        assertThat(again.valueOf("password").isEmpty())
                .as("the password is not sent back")
                .isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
    }

    @Test
    @Tag("ACC-2")
    void eachRuleOfThePasswordThatIsBrokenIsSaid() {
        Page form = form(realm.login());

        form = withPassword(form, "Ab1");
        assertThat(form.find("#password-error")).hasValueSatisfying(error -> assertThat(error)
                .contains("longueur minimale de 8")
                .doesNotContain("minuscule", "majuscule", "chiffre"));
        form = withPassword(form, "ABCDEFG1");
        assertThat(form.find("#password-error"))
                .hasValueSatisfying(
                        error -> assertThat(error).contains("minuscule").doesNotContain("majuscule"));
        form = withPassword(form, "abcdefg1");
        assertThat(form.find("#password-error"))
                .hasValueSatisfying(
                        error -> assertThat(error).contains("majuscule").doesNotContain("minuscule"));
        form = withPassword(form, "Abcdefgh");
        assertThat(form.find("#password-error"))
                .hasValueSatisfying(error -> assertThat(error).contains("chiffre"));
        form = withPassword(form, "-");
        assertThat(form.find("#password-error")).hasValueSatisfying(error -> assertThat(error)
                .contains("longueur minimale", "minuscule", "majuscule", "chiffre"));
        assertThat(realm.accountsOf(doctor.identifier())).isZero();

        assertThat(withPassword(form, "Abcdefg1").heading()).isEqualTo("Conditions générales d’utilisation");
    }

    @Test
    @Tag("ACC-1")
    void anAddressThatAnotherAccountUsesIsTakenWithoutAWord() {
        FirstConnection first = new FirstConnection(form(realm.login()));
        first.complete();
        doctor = guichet.newDoctor();
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));

        Page form = form(realm.login());
        new FirstConnection(form).fillIn();
        Page terms = form.fill("email", first.email()).click("#account-create");

        assertThat(terms.heading()).isEqualTo("Conditions générales d’utilisation");
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    private Page withPassword(Page form, String password) {
        new FirstConnection(form).fillIn();
        return form.fill("password", password).fill("passwordConfirm", password).click("#account-create");
    }

    private Page form(RelyingParty.Login login) {
        return browser.open(login.address()).click("#social-cps");
    }

    private JsonNode account() {
        Optional<JsonNode> account = realm.account(doctor.identifier());
        assertThat(account.isPresent()).as("there is an account").isTrue();
        return account.orElseThrow();
    }

    private static String attribute(JsonNode account, String name) {
        return account.path("attributes").path(name).path(0).asText();
    }
}
