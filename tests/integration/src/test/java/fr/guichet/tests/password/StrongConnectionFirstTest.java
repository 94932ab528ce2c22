package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A password is for those who connected strongly before, or whom somebody vouched for. */
@ExtendWith(GatewayExtension.class)
class StrongConnectionFirstTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    StrongConnectionFirstTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("OTP-6")
    @Tag("CARD-1")
    void whoNeverConnectedByCardIsToldSoOnceThePasswordWasRight() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        TestAccount account = guichet.accounts().neverConnected(guichet.newDoctor());
        Browser browser = guichet.browser();

        Page refused = send(browser, account);

        assertThat(refused.heading()).isEqualTo("Connectez-vous d’abord avec votre carte");
        assertThat(refused.find("#password-strong-first")).isPresent();
        assertThat(browser.hasSession()).isFalse();
        LoginEvent event = realm.events()
                .await(
                        start,
                        stored -> stored.error().equals("strong_connection_first")
                                && stored.json().path("userId").asText().equals(account.id()))
                .orElseThrow();
        assertThat(event.type()).isEqualTo("LOGIN_ERROR");
        assertThat(new CodePage(guichet, account.email()).mails()).isEmpty();
        assertThat(failures(account)).isZero();
        assertThat(refused.click("#password-means").offers("#social-cps")).isTrue();
    }

    @Test
    @Tag("OTP-6")
    void nothingIsSaidBeforeThePasswordWasRight() {
        TestAccount account = guichet.accounts().neverConnected(guichet.newDoctor());

        Page refused = PasswordLogin.open(guichet.browser(), realm.login().address())
                .send(account.username(), account.password() + "x");

        assertThat(refused.find("#g-login-refused")).isPresent();
        assertThat(refused.find("#password-strong-first")).isEmpty();
    }

    @Test
    @Tag("OTP-6")
    void theCardOpensTheWayForThePassword() {
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts().neverConnected(doctor);
        Browser withCard = guichet.browserWith(guichet.pki().issue(doctor.card()));
        withCard.open(realm.login().address()).click("#social-cps");
        assertThat(withCard.hasSession()).isTrue();

        assertThat(send(guichet.browser(), account).heading()).isEqualTo(CodePage.TITLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"ESTABLISHMENT", "REFERENT", "ADMINISTRATOR"})
    @Tag("OTP-6")
    void whomSomebodyVouchedForNeedsNoCard(AccountKind kind) {
        assertThat(send(guichet.browser(), guichet.establishmentAccount(kind)).heading())
                .isEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("OTP-6")
    void theStrictestKindOfAnAccountCounts() {
        TestAccount account = guichet.establishmentAccount(AccountKind.REFERENT);
        guichet.accounts().grant(account, AccountKind.SELF_EMPLOYED);

        assertThat(send(guichet.browser(), account).find("#password-strong-first"))
                .isPresent();
    }

    private Page send(Browser browser, TestAccount account) {
        return PasswordLogin.open(browser, realm.login().address()).send(account);
    }

    private int failures(TestAccount account) {
        return guichet.admin()
                .get(realm.name() + "/attack-detection/brute-force/users/" + account.id())
                .path("numFailures")
                .asInt();
    }
}
