package fr.guichet.tests.forgotten;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The login that follows a forgotten password. */
@ExtendWith(GatewayExtension.class)
@Tag("PWD-1")
class AfterAResetTest {

    private static final String TERMS = "Conditions générales d’utilisation";

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final TestRealm realm;

    AfterAResetTest(TestGuichet guichet, Inbox inbox, TestRealm realm) {
        this.guichet = guichet;
        this.inbox = inbox;
        this.realm = realm;
    }

    @Test
    @Tag("OTP-1")
    void theNewPasswordAndACodeOpenTheSession() {
        TestAccount doctor = guichet.connectedDoctor();
        String password = reset(doctor);
        RelyingParty.Login login = realm.login();

        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(doctor.username(), password);
        Page after = new CodePage(guichet, doctor.email()).pass(code);

        assertThat(code.heading()).isEqualTo(CodePage.TITLE);
        assertThat(login.tokens(after).idClaims().path("acr").asText()).isEqualTo("eidas1");
    }

    @Test
    void theOldPasswordIsRefused() {
        TestAccount doctor = guichet.connectedDoctor();
        reset(doctor);

        Page refused =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(doctor);

        assertThat(refused.heading()).isEqualTo("Se connecter");
        assertThat(new CodePage(guichet, doctor.email()).mails()).isEmpty();
    }

    /** The link proves a mailbox, which is not enough to accept the terms in a person's name. */
    @Test
    @Tag("ACC-3")
    void theTermsAreAskedForByTheNextLoginAndNotByTheLink() {
        TestAccount person = guichet.accounts().whoAcceptedOlderTerms();
        String password = reset(person);
        RelyingParty.Login login = realm.login();
        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(person.username(), password);
        Page terms = new CodePage(guichet, person.email()).pass(code);

        assertThat(terms.heading()).isEqualTo(TERMS);
        assertThat(login.isAnsweredBy(FirstConnection.acceptTerms(terms))).isTrue();
    }

    /** By the link of the mail, whose first page is the one for the password and whose next is the end. */
    private String reset(TestAccount account) {
        String password = ForgottenPassword.newPassword();
        new ForgottenPassword(realm).ask(guichet.browser(), account.username());
        Page form = guichet.browser().open(ForgottenPassword.link(inbox, account));
        assertThat(form.heading()).isEqualTo("Choisir un nouveau mot de passe");
        assertThat(ForgottenPassword.save(form, password).heading()).isEqualTo("C’est enregistré");
        return password;
    }
}
