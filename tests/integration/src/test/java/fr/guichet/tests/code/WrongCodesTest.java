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
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tries are the person's: neither another code, nor another browser, nor another login gives them back. */
@ExtendWith(GatewayExtension.class)
class WrongCodesTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount person;
    private final CodePage codes;

    WrongCodesTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = CodeRealms.ofAMachine(guichet);
        this.person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        this.codes = new CodePage(guichet, person.email());
    }

    @Test
    @Tag("OTP-7")
    void aWrongCodeIsSaidAtTheFieldWithTheTriesLeft() {
        Page code = open(guichet.browser());

        Page page = CodePage.type(code, CodePage.otherThan(codes.code()));

        assertThat(page.find("#code-error").orElseThrow()).contains("pas le bon", "4 essais");
        assertThat(page.find("#code[aria-invalid=true][aria-describedby~=code-error]"))
                .isPresent();
        assertThat(page.find("#code-notice")).isEmpty();
        assertThat(page.valueOf("code")).isEmpty();
    }

    @Test
    @Tag("OTP-7")
    void whenTwoTriesAreLeftThePersonIsWarned() {
        Page page = open(guichet.browser());
        String wrong = CodePage.otherThan(codes.code());

        page = CodePage.type(CodePage.type(page, wrong), wrong);
        assertThat(page.find("#code-notice")).isEmpty();
        page = CodePage.type(page, wrong);

        assertThat(page.find("#code-notice").orElseThrow()).contains("encore 2 erreurs");
        assertThat(CodePage.type(page, wrong).find("#code-notice").orElseThrow())
                .contains("encore une erreur");
    }

    @Test
    @Tag("OTP-7")
    void triesAreNotGivenBackByAnotherCodeNorByAnotherBrowser() {
        Page page = open(guichet.browser());
        String wrong = CodePage.otherThan(codes.code());
        page = CodePage.type(CodePage.type(page, wrong), wrong);

        Page resent = CodeRealms.resend(page);
        assertThat(CodePage.type(resent, CodePage.otherThan(codes.code()))
                        .find("#code-error")
                        .orElseThrow())
                .contains("2 essais");

        Page elsewhere = CodeRealms.resend(open(guichet.browser()));
        assertThat(CodePage.type(elsewhere, CodePage.otherThan(codes.code()))
                        .find("#code-error")
                        .orElseThrow())
                .contains("1 essai");
    }

    @Test
    @Tag("OTP-7")
    void afterFiveWrongCodesTheRightOneIsNotEvenLookedAtAndThePageSaysWhatToDo() {
        RelyingParty.Login login = realm.login();
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        String right = codes.code();

        for (int tries = 0; tries < 4; tries++) {
            page = CodePage.type(page, CodePage.otherThan(right));
        }
        page = CodePage.type(page, CodePage.otherThan(right));

        assertThat(page.find("#code-notice").orElseThrow())
                .contains("Trop de codes erronés", "encore 1", "minutes", "carte CPS");
        assertThat(page.hasField("code")).isFalse();
        assertThat(page.offers("Renvoyer")).isFalse();
        assertThat(page.offers("#code-other-means")).isTrue();
    }

    @Test
    @Tag("OTP-7")
    void wrongCodesAreCountedByTheServersProtectionAndLockTheAccount() {
        Instant start = Instant.now();
        Page page = open(guichet.browser());
        String right = codes.code();
        for (int tries = 0; tries < 5; tries++) {
            page = CodePage.type(page, CodePage.otherThan(right));
        }

        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.type().equals("USER_DISABLED_BY_TEMPORARY_LOCKOUT")
                                        && event.json().path("userId").asText().equals(person.id())))
                .isPresent();
        assertThat(realm.events().since(start))
                .filteredOn(event -> event.error().equals("code_wrong")
                        && event.json().path("userId").asText().equals(person.id()))
                .hasSize(5);
        Browser another = guichet.browser();
        assertThat(PasswordLogin.open(another, realm.login().address())
                        .send(person)
                        .heading())
                .isNotEqualTo(CodePage.TITLE);
    }

    @Test
    @Tag("OTP-7")
    void whatIsNoCodeIsPointedOutAndCountsForNothing() {
        Instant start = Instant.now();
        RelyingParty.Login login = realm.login();
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        for (String typed : new String[] {"", "12345", "1234567", "abcdef", "12345x", "１２３４５６"}) {
            page = CodePage.type(page, typed);
            assertThat(page.find("#code-error").orElseThrow()).contains("6 chiffres");
        }

        assertThat(realm.events().since(start))
                .filteredOn(event -> event.type().startsWith("USER_DISABLED")
                        && event.json().path("userId").asText().equals(person.id()))
                .isEmpty();
        assertThat(login.isAnsweredBy(codes.pass(page))).isTrue();
    }

    private Page open(Browser browser) {
        return PasswordLogin.open(browser, realm.login().address()).send(person);
    }
}
