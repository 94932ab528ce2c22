package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two server processes on one database are one gateway: whichever answers, codes and counts are the same. */
class CodesOnTwoNodesTest {

    private static Gateways gateways;

    private TestGuichet guichet;
    private TestRealm realm;
    private TestAccount person;
    private CodePage codes;

    @BeforeAll
    static void start() {
        gateways = Gateways.start("cluster", 2);
    }

    /** Reads the logs of both. */
    @AfterAll
    static void stop() {
        if (gateways != null) {
            gateways.close();
        }
    }

    @BeforeEach
    void twoNodesAndAPersonNobodyHasSeen() {
        gateways.complete();
        guichet = gateways.guichet();
        realm = guichet.realm();
        is(guichet.accounts(realm).connectedByCard(guichet.newDoctor()));
    }

    private void inARealmWithoutTheServersProtection() {
        realm = guichet.realm("cluster-no-protection", NoProtection.OVERLAY);
        is(guichet.accounts(realm).connectedByCard(guichet.newDoctor()));
    }

    private void is(TestAccount somebody) {
        person = somebody;
        codes = new CodePage(guichet, person.email());
    }

    @Test
    @Tag("OTP-7")
    void bothSayThatCodesAndCountsAreOnTwoNodes() {
        for (Gateway node : gateways.nodes()) {
            assertThat(node.log().lines())
                    .anyMatch(line -> line.contains("guichetOneTimeCodes (DIST_SYNC)")
                            && line.contains("guichetOneTimeCodeLedgers (DIST_SYNC)"))
                    .noneMatch(line -> line.contains("No one-time code can be sent"));
        }
    }

    @Test
    @Tag("OTP-1")
    @Tag("OTP-7")
    void aCodeSentByOneNodeIsTypedAtTheOther() {
        RelyingParty.Login login = realm.login();
        Page page = password(guichet.browser(), login);

        gateways.leadTo(second());

        assertThat(login.tokens(codes.pass(page)).idClaims().path("acr").asText())
                .isEqualTo("eidas1");
        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-7")
    void wrongCodesAtBothNodesAreCountedTogetherAndLockBoth() {
        inARealmWithoutTheServersProtection();
        Instant start = now();
        Browser browser = guichet.browser();
        Page page = password(browser, realm.login());
        Page tabAtFirst = password(browser, realm.login());
        Page tabAtSecond = password(browser, realm.login());
        String code = codes.code();

        for (int left = 4; left > 0; left--) {
            gateways.leadTo(left % 2 == 0 ? second() : first());
            page = CodePage.type(page, CodePage.otherThan(code));
            assertThat(page.find("#code-error").orElseThrow()).contains(left + (left > 1 ? " essais" : " essai"));
        }
        gateways.leadTo(second());
        CodePage.type(page, CodePage.otherThan(code));

        assertThat(lockOf(CodePage.type(tabAtSecond, code))).contains("Trop de codes erronés");
        gateways.leadTo(first());
        assertThat(lockOf(CodePage.type(tabAtFirst, code))).contains("Trop de codes erronés");
        assertThat(errorsOfCodes(start))
                .containsExactly(
                        "code_wrong",
                        "code_wrong",
                        "code_wrong",
                        "code_wrong",
                        "code_wrong",
                        "code_locked",
                        "code_locked");
    }

    @Test
    @Tag("OTP-7")
    void whatOneNodeSentTheOtherWaitsFor() {
        Page page = password(guichet.browser(), realm.login());

        gateways.leadTo(second());

        assertThat(page.click("#code-send-email").find("#code-notice").orElseThrow())
                .contains("Un code vient d’être envoyé");
        assertThat(password(guichet.browser(), realm.login())
                        .find("#code-notice")
                        .orElseThrow())
                .as("in another browser")
                .contains("Un code vient d’être envoyé");
        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-1")
    @Tag("OTP-7")
    void whenANodeIsKilledAfterTheSendTheLoginEndsAtTheOtherWithTheTriesThatWereLeft() {
        inARealmWithoutTheServersProtection();
        gateways.leadTo(second());
        RelyingParty.Login login = realm.login();
        Page page = password(guichet.browser(), login);
        String code = codes.code();
        page = CodePage.type(page, CodePage.otherThan(code));

        gateways.leadTo(first());
        Gateway killed = second();
        gateways.kill(killed);
        page = CodePage.type(page, CodePage.otherThan(code));

        assertThat(killed.isAlive()).isFalse();
        assertThat(page.find("#code-error").orElseThrow()).contains("3 essais");
        assertThat(login.isAnsweredBy(CodePage.type(page, code))).isTrue();
        assertThat(codes.mails()).hasSize(1);
    }

    @Test
    @Tag("OTP-5")
    void aDeviceTrustedAtOneNodeIsKnownAtTheOther() {
        is(guichet.establishmentAccount(AccountKind.ESTABLISHMENT));
        Browser browser = guichet.browser();
        codes.pass(password(browser, realm.login()));
        browser.forgetCookiesExcept("GUICHET_DEVICE");

        gateways.leadTo(second());
        RelyingParty.Login login = realm.login();

        assertThat(login.isAnsweredBy(password(browser, login))).isTrue();
        assertThat(codes.mails()).hasSize(1);
    }

    private static Gateway first() {
        return gateways.nodes().get(0);
    }

    private static Gateway second() {
        return gateways.nodes().get(1);
    }

    private Page password(Browser browser, RelyingParty.Login login) {
        return PasswordLogin.open(browser, login.address()).send(person);
    }

    private static String lockOf(Page page) {
        return page.find("#code-notice").orElseThrow();
    }

    private List<String> errorsOfCodes(Instant start) {
        return realm.events().since(start).stream()
                .filter(event -> event.json().path("userId").asText().equals(person.id()))
                .map(LoginEvent::error)
                .filter(error -> error.startsWith("code_"))
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
