package fr.guichet.tests.forgotten;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.local.AdminApi;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(GatewayExtension.class)
class PasswordRulesTest {

    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final Inbox inbox;
    private final TestRealm realm;

    PasswordRulesTest(TestGuichet guichet, Inbox inbox, TestRealm realm) {
        this.guichet = guichet;
        this.inbox = inbox;
        this.realm = realm;
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"REFERENT", "ADMINISTRATOR"})
    @Tag("PWD-3")
    void theStrongerRuleIsAnnouncedAndEveryBrokenOneNamed(AccountKind kind) {
        Page form = formOf(guichet.establishmentAccount(kind));
        assertThat(form.find("#account-password-rules").orElseThrow())
                .contains("12 caractères", "1 minuscule", "1 majuscule", "1 chiffre", "1 caractère spécial")
                .doesNotContain("8 caractères");

        Page refused = ForgottenPassword.save(form, "-------");
        assertThat(refused.find("#password-new-error").orElseThrow())
                .contains("12", "minuscule", "majuscule", "chiffre")
                .doesNotContain("spécia");
        assertThat(refused.valueOf("password-new")).isEmpty();
        Page nearly = ForgottenPassword.save(refused, "Abcdefghijk1");
        assertThat(nearly.find("#password-new-error").orElseThrow()).contains("spécia");
        assertThat(ForgottenPassword.save(nearly, "Abcdefghij1!").heading()).isEqualTo("C’est enregistré");
    }

    @Test
    @Tag("ACC-2")
    @Tag("PWD-3")
    void aSelfEmployedProfessionalKeepsToTheRuleOfTheManuals() {
        Page form = formOf(guichet.connectedDoctor());
        assertThat(form.find("#account-password-rules").orElseThrow())
                .contains("8 caractères", "1 minuscule", "1 majuscule", "1 chiffre")
                .doesNotContain("spécial");

        Page refused = ForgottenPassword.save(form, "Abcdef1");

        assertThat(refused.find("#password-new-error").orElseThrow()).contains("8");
        assertThat(ForgottenPassword.save(refused, "Abcdefg1").heading()).isEqualTo("C’est enregistré");
    }

    @Test
    @Tag("PWD-3")
    void theStrongerRuleHoldsForAPasswordThatAnAdministratorSets() {
        TestAccount referent = guichet.establishmentAccount(AccountKind.REFERENT);

        Assertions.assertThatThrownBy(() -> set(referent, "Abcdefghijk1"))
                .isInstanceOfSatisfying(AdminApi.RefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(400));
        set(referent, ForgottenPassword.newPassword());
    }

    @Test
    @Tag("PWD-2")
    void aPasswordThatAnAdministratorSetsIsConfirmedByMail() {
        TestAccount account = guichet.connectedDoctor();

        set(account, ForgottenPassword.newPassword());

        assertThat(confirmationTo(account.email()).links()).isEmpty();
    }

    @Test
    @Tag("ACC-2")
    @Tag("PWD-2")
    void aPersonWhoIsLoggedInChangesThePasswordOnTheSamePage() {
        Browser browser =
                guichet.browserWith(guichet.pki().issue(guichet.newDoctor().card()));
        FirstConnection connection =
                new FirstConnection(browser.open(realm.login().address()).click("#social-cps"));
        connection.complete();
        browser.forgetCookies();
        RelyingParty.Login login = realm.login().with("kc_action", "UPDATE_PASSWORD");

        Page form = browser.open(login.address()).click("#social-cps");
        Page differ = form.fill("password-new", "Abcdefg1")
                .fill("password-confirm", "Abcdefg2")
                .click("#account-password-save");
        Page back = ForgottenPassword.save(differ, "Abcdefg1");

        assertThat(differ.find("#password-confirm-error").orElseThrow()).contains("différents");
        assertThat(login.isAnsweredBy(back)).isTrue();
        assertThat(confirmationTo(connection.email()).text().orElseThrow()).contains("a été changé");
    }

    private Mail confirmationTo(String address) {
        return inbox.awaitTo(address, mail -> mail.subject().equals("Votre mot de passe a été changé"), MAIL_WITHIN);
    }

    private Page formOf(TestAccount account) {
        Browser browser = guichet.browser();
        new ForgottenPassword(realm).ask(browser, account.username());
        return browser.open(ForgottenPassword.link(inbox, account));
    }

    private void set(TestAccount account, String password) {
        guichet.sensitive().add("a password", password);
        guichet.admin()
                .put(
                        realm.name() + "/users/" + account.id() + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false));
    }
}
