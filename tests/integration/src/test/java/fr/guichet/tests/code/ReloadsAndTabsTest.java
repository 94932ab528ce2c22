package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A code belongs to a browser: to all its tabs, and to no other browser. */
@ExtendWith(GatewayExtension.class)
class ReloadsAndTabsTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount person;
    private final CodePage codes;

    ReloadsAndTabsTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.person = guichet.connectedDoctor();
        this.codes = new CodePage(guichet, person.email());
    }

    @Test
    @Tag("OTP-7")
    void aReloadSendsNothingAndTheCodeStaysGood() {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        PasswordLogin.open(browser, login.address()).send(person);
        String code = codes.code();

        Page reloaded = browser.open(CodeRealms.stepOf(browser.page()));
        reloaded = browser.reload();

        assertThat(reloaded.heading()).isEqualTo(CodePage.TITLE);
        assertThat(codes.mails()).hasSize(1);
        assertThat(login.isAnsweredBy(CodePage.type(reloaded, code))).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void sendingTheFormOfThePasswordAgainSendsNothing() {
        Browser browser = guichet.browser();
        PasswordLogin.open(browser, realm.login().address()).send(person);
        codes.code();

        browser.reload();

        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-7")
    void sendingTheRequestForAnotherCodeAgainSendsNothing() {
        TestRealm quick = CodeRealms.ofAMachine(guichet);
        TestAccount other = guichet.accounts(quick).connectedByCard(guichet.newDoctor());
        CodePage itsCodes = new CodePage(guichet, other.email());
        Browser browser = guichet.browser();
        Page page = CodeRealms.resend(
                PasswordLogin.open(browser, quick.login().address()).send(other));
        itsCodes.code();
        itsCodes.code();

        browser.reload();

        assertThat(itsCodes.mails()).hasSize(2);
    }

    @Test
    @Tag("OTP-7")
    void anotherCodeIsRefusedBeforeItsDelayIsOver() {
        Page page =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(person);
        codes.code();

        Page again = CodeRealms.ask(page);

        assertThat(again.find("#code-notice").orElseThrow()).containsPattern("dans [0-9]+\u00a0secondes?");
        assertThat(again.hasField("code")).isTrue();
        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-7")
    void theOlderCodeIsNoLongerGoodOnceAnotherWasSent() {
        TestRealm quick = CodeRealms.ofAMachine(guichet);
        TestAccount other = guichet.accounts(quick).connectedByCard(guichet.newDoctor());
        CodePage itsCodes = new CodePage(guichet, other.email());
        RelyingParty.Login login = quick.login();
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(other);
        String older = itsCodes.code();
        Page again = CodeRealms.resend(page);
        String newer = itsCodes.code();

        Page refused = older.equals(newer) ? again : CodePage.type(again, older);

        assertThat(login.isAnsweredBy(CodePage.type(refused, newer))).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void backAndForwardDoNotBreakThePage() {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        PasswordLogin.open(browser, login.address()).send(person);
        String code = codes.code();

        // Without scripts the browser sends the form of the password again, and the server offers to go on.
        browser.back();
        Page page = browser.forward().click("#loginContinueLink");

        assertThat(page.heading()).isEqualTo(CodePage.TITLE);
        assertThat(login.isAnsweredBy(CodePage.type(page, code))).isTrue();
        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-7")
    void typingThePasswordAgainAfterGoingBackSendsNothingNew() {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        PasswordLogin.open(browser, login.address()).send(person);
        String code = codes.code();

        Page restarted = browser.page().click("#code-other-means");
        Page page = PasswordLogin.on(restarted).send(person);

        assertThat(page.heading()).isEqualTo(CodePage.TITLE);
        assertThat(codes.mails()).hasSize(1);
        assertThat(login.isAnsweredBy(CodePage.type(page, code))).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void aSecondTabSharesTheCode() {
        Browser browser = guichet.browser();
        PasswordLogin.open(browser, realm.login().address()).send(person);
        String code = codes.code();

        RelyingParty.Login second = realm.login();
        Page tab = PasswordLogin.on(browser.openTab(second.address())).send(person);

        assertThat(tab.heading()).isEqualTo(CodePage.TITLE);
        assertThat(codes.mails()).hasSize(1);
        assertThat(second.isAnsweredBy(CodePage.type(tab, code))).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void aCodeThatWasTypedInOneTabIsUsedInTheOther() {
        // Somebody who still has terms to accept is not logged in yet, so that the other tab still asks for the code.
        guichet.accounts()
                .change(
                        person,
                        Map.of(
                                "firstName",
                                "JOHN",
                                "lastName",
                                "WICK",
                                "email",
                                person.email(),
                                "emailVerified",
                                true,
                                "attributes",
                                Map.of("postcode", List.of("75009"), "town", List.of("Paris"))));
        Browser browser = guichet.browser();
        Page first = PasswordLogin.open(browser, realm.login().address()).send(person);
        Page tab = PasswordLogin.on(browser.openTab(realm.login().address())).send(person);
        String code = codes.code();
        CodePage.type(first, code);

        Page used = CodePage.type(tab, code);

        assertThat(used.find("#code-notice").orElseThrow()).contains("déjà servi");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    @Tag("OTP-7")
    void theCodeOfAnotherBrowserIsRefused() {
        PasswordLogin.open(guichet.browser(), realm.login().address()).send(person);
        String code = codes.code();
        Browser thief = guichet.browser();

        // Too soon for a code of its own.
        Page page = PasswordLogin.open(thief, realm.login().address()).send(person);
        assertThat(page.hasField("code")).isFalse();

        // Two wishes at once are none, so that this form sends the code and asks for nothing.
        Page refused = page.forge("send", "none").forge("code", code).submit();

        assertThat(refused.find("#code-notice").orElseThrow()).contains("Aucun code n’est en attente");
        assertThat(thief.hasSession()).isFalse();
    }
}
