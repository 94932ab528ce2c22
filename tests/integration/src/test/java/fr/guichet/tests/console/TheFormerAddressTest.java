package fr.guichet.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes to which address around a change of address. */
@ExtendWith(GatewayExtension.class)
@Tag("ACC-5")
class TheFormerAddressTest {

    private static final Duration MAIL = Duration.ofSeconds(20);
    private static final String NOTICE = "L’adresse e-mail de votre compte a été changée";

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final TestRealm realm;
    private final Doctor person;
    private final TestAccount doctor;
    private final String changed;

    TheFormerAddressTest(TestGuichet guichet, Inbox inbox, TestRealm realm) {
        this.guichet = guichet;
        this.inbox = inbox;
        this.realm = realm;
        this.person = guichet.newDoctor();
        this.doctor = guichet.accounts().connectedByCard(person);
        this.changed = "new-" + doctor.email();
        guichet.sensitive().add("an address", doctor.email());
        guichet.sensitive().add("an address", changed);
    }

    @Test
    @Tag("OTP-3")
    @Tag("ACC-4")
    void codesGoThereUntilTheLinkSentToTheNewOneWasOpened() {
        linkSentToTheNewAddress();

        logsInWithACodeSentTo(doctor.email());

        assertThat(new CodePage(guichet, changed).mails()).isEmpty();
    }

    @Test
    @Tag("OTP-3")
    void codesGoToTheNewOneAfterwards() {
        guichet.browser().open(linkSentToTheNewAddress());

        logsInWithACodeSentTo(changed);

        assertThat(new CodePage(guichet, doctor.email()).mails()).isEmpty();
    }

    @Test
    void aNoticeGoesThereOnceTheChangeCountsAndHoldsNoLink() {
        URI link = linkSentToTheNewAddress();
        assertThat(inbox.mails()).noneMatch(mail -> mail.recipients().contains(doctor.email()));

        guichet.browser().open(link);

        Mail notice = inbox.awaitTo(doctor.email(), mail -> mail.subject().equals(NOTICE), MAIL);
        assertThat(notice.text().orElseThrow())
                .contains("(heure de Paris)", "Si ce n’est pas vous")
                .doesNotContain(changed);
        assertThat(notice.links()).isEmpty();
    }

    private URI linkSentToTheNewAddress() {
        Browser browser = guichet.browserWith(guichet.pki().issue(person.card()));
        browser.open(realm.login().address()).click("#social-cps");
        browser.open(realm.login().with("kc_action", "UPDATE_EMAIL").address())
                .fill("email", changed)
                .click("#email-change-send");
        return inbox.awaitTo(changed, MAIL).links().get(0);
    }

    private void logsInWithACodeSentTo(String address) {
        RelyingParty.Login login = realm.login();
        CodePage codes = new CodePage(guichet, address);

        assertThat(login.isAnsweredBy(codes.pass(
                        PasswordLogin.open(guichet.browser(), login.address()).send(doctor))))
                .isTrue();
    }
}
