package fr.guichet.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
@Tag("ACC-5")
class EmailChangeTest {

    private static final Duration MAIL = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final Inbox inbox;

    EmailChangeTest(TestGuichet guichet, Inbox inbox) {
        this.guichet = guichet;
        this.inbox = inbox;
    }

    @Test
    void aNewAddressCountsOnceItsLinkWasOpenedAndHoldsNoLoginUpMeanwhile() {
        TestRealm realm = guichet.realm();
        Instant start = Instant.now();
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        FirstConnection connection = connect(realm, browser);
        String changed = "new-" + connection.email();

        Page sent = askFor(changed, realm, browser);

        assertThat(sent.heading()).isEqualTo("Ouvrez le message que vous allez recevoir");
        assertThat(account(realm, doctor).path("email").asText()).isEqualTo(connection.email());
        URI link = inbox.awaitTo(changed, MAIL).links().get(0);

        RelyingParty.Login meanwhile = realm.login();
        browser.forgetCookies();
        assertThat(meanwhile.isAnsweredBy(browser.open(meanwhile.address()).click("#social-cps")))
                .as("the next login is not held up")
                .isTrue();
        assertThat(account(realm, doctor).path("email").asText()).isEqualTo(connection.email());

        Page done = guichet.browser().open(link);

        assertThat(done.heading()).isEqualTo("Adresse e-mail changée");
        assertThat(account(realm, doctor).path("email").asText()).isEqualTo(changed);
        assertThat(account(realm, doctor).path("emailVerified").asBoolean()).isTrue();
        assertThat(realm.events().await(start, event -> event.type().equals("UPDATE_EMAIL")))
                .hasValueSatisfying(event -> {
                    assertThat(event.detail("previous_email")).isEqualTo("*****");
                    assertThat(event.detail("updated_email")).isEqualTo("*****");
                });
    }

    @Test
    void theAddressOfAnotherAccountIsAnsweredLikeAnyOther() {
        TestRealm realm = guichet.realm();
        FirstConnection somebody = connect(realm, newBrowser());
        Browser browser = newBrowser();
        connect(realm, browser);

        Page sent = askFor(somebody.email(), realm, browser);

        assertThat(sent.heading()).isEqualTo("Ouvrez le message que vous allez recevoir");
    }

    @Test
    void aWrongAddressIsPointedOutAndNothingIsSent() {
        TestRealm realm = guichet.realm();
        Browser browser = newBrowser();
        connect(realm, browser);

        Page refused = askFor("nobody-at-nowhere", realm, browser);

        assertThat(refused.find("#email-error"))
                .hasValueSatisfying(error -> assertThat(error).startsWith("L’adresse e-mail n’est pas valide"));
        assertThat(refused.hasField("email")).isTrue();
    }

    @Test
    void aSessionOfSomeTimeAgoIsAskedToLogInAgain() {
        TestRealm realm = guichet.realm(
                "old-sessions", "requiredActions: [{alias: UPDATE_EMAIL, config: {max_auth_age: \"0\"}}]\n");
        Browser browser = newBrowser();
        connect(realm, browser);
        Instant later = Instant.now().plusSeconds(2);
        while (Instant.now().isBefore(later)) {
            LockSupport.parkUntil(later.toEpochMilli());
        }

        Page asked =
                browser.open(realm.login().with("kc_action", "UPDATE_EMAIL").address());

        assertThat(asked.offers("#social-cps")).isTrue();
        assertThat(asked.find("#kc-update-email-form")).isEmpty();
    }

    @Test
    void aNewPasswordEndsAChangeThatWaitsForItsLink() {
        TestRealm realm = guichet.realm();
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        FirstConnection connection = connect(realm, browser);
        String changed = "thief-" + connection.email();
        askFor(changed, realm, browser);
        URI link = inbox.awaitTo(changed, MAIL).links().get(0);

        ForgottenPassword.save(
                browser.open(realm.login().with("kc_action", "UPDATE_PASSWORD").address()),
                ForgottenPassword.newPassword());
        Page refused = guichet.browser().open(link);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(account(realm, doctor).path("email").asText()).isEqualTo(connection.email());
    }

    private static Page askFor(String address, TestRealm realm, Browser browser) {
        return browser.open(realm.login().with("kc_action", "UPDATE_EMAIL").address())
                .fill("email", address)
                .click("#email-change-send");
    }

    private static FirstConnection connect(TestRealm realm, Browser browser) {
        FirstConnection connection =
                new FirstConnection(browser.open(realm.login().address()).click("#social-cps"));
        connection.complete();
        return connection;
    }

    private static JsonNode account(TestRealm realm, Doctor doctor) {
        return realm.account(doctor.identifier()).orElseThrow();
    }

    private Browser newBrowser() {
        return guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
    }
}
