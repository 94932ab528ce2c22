package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A role that comes later asks more of a password than its person had to keep to. */
@ExtendWith(GatewayExtension.class)
@Tag("PWD-3")
class OutgrownPasswordTest {

    private static final String NEW_PASSWORD = "Choisir un nouveau mot de passe";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor person;
    private final TestAccount doctor;
    private final String simple;

    OutgrownPasswordTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.person = guichet.newDoctor();
        this.doctor = guichet.accounts().connectedByCard(person);
        this.simple = "Aa1" + Secrets.random().replaceAll("[^A-Za-z0-9]", "").substring(0, 8);
        guichet.sensitive().add("a password", simple);
        guichet.admin()
                .put(
                        realm.name() + "/users/" + doctor.id() + "/reset-password",
                        Map.of("type", "password", "value", simple, "temporary", false));
    }

    @Test
    void whoBecomesAReferentIsAskedForAStrongerPasswordBeforeTheLoginEnds() {
        guichet.accounts().grant(doctor, AccountKind.REFERENT);
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();

        Page form = login(browser, login, simple);
        assertThat(form.heading()).isEqualTo(NEW_PASSWORD);
        assertThat(form.text()).contains("ne suit plus les règles");
        assertThat(browser.hasSession()).isFalse();
        assertThat(form.find("#account-password-rules").orElseThrow()).contains("12 caractères");
        Page refused = ForgottenPassword.save(form, simple);
        assertThat(refused.find("#password-new-error").orElseThrow()).contains("12");
        Page after = ForgottenPassword.save(refused, ForgottenPassword.newPassword());

        assertThat(login.isAnsweredBy(after)).isTrue();
    }

    @Test
    void theSamePasswordIsGoodEnoughForASelfEmployedProfessional() {
        RelyingParty.Login login = realm.login();

        assertThat(login.isAnsweredBy(login(guichet.browser(), login, simple))).isTrue();
    }

    @Test
    void aReferentWhosePasswordIsStrongIsAskedForNoOther() {
        TestAccount referent = guichet.establishmentAccount(AccountKind.REFERENT);
        RelyingParty.Login login = realm.login();

        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(referent);

        assertThat(login.isAnsweredBy(new CodePage(guichet, referent.email()).pass(code)))
                .isTrue();
    }

    @Test
    void aLoginByCardIsNotHeldUpByThePassword() {
        guichet.accounts().grant(doctor, AccountKind.REFERENT);
        login(guichet.browser(), realm.login(), simple);
        RelyingParty.Login byCard = realm.login();

        Page after = guichet.browserWith(guichet.pki().issue(person.card()))
                .open(byCard.address())
                .click("#social-cps");

        assertThat(byCard.isAnsweredBy(after)).isTrue();
    }

    private Page login(Browser browser, RelyingParty.Login login, String password) {
        Page code = PasswordLogin.open(browser, login.address()).send(doctor.username(), password);
        return new CodePage(guichet, doctor.email()).pass(code);
    }
}
