package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a password and a code are worth beside the card, in one session. */
@ExtendWith(GatewayExtension.class)
@Tag("OTP-1")
class AssuranceOfACodeTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;
    private final TestAccount account;
    private final CodePage codes;

    AssuranceOfACodeTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
        this.account = guichet.accounts().connectedByCard(doctor);
        this.codes = new CodePage(guichet, account.email());
    }

    @Test
    void loggingInAgainByPasswordOverACardsSessionDoesNotKeepTheCardsLevelForThatLogin() {
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        loggedInByCard(browser);

        RelyingParty.Login again = realm.login().with("prompt", "login");
        RelyingParty.Tokens tokens = again.tokens(codes.pass(passwordOf(browser.open(again.address()))));

        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertThat(methods(tokens)).containsExactly("hwk", "mfa", "otp", "pin", "pwd", "sc");
    }

    @Test
    void theCardsLevelThatTheSessionStillHasIsVouchedForByTheCardsMethods() {
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        loggedInByCard(browser);
        RelyingParty.Login again = realm.login().with("prompt", "login");
        again.tokens(codes.pass(passwordOf(browser.open(again.address()))));

        RelyingParty.Login strong = realm.login().with("acr_values", "eidas2");
        RelyingParty.Tokens tokens = strong.tokens(browser.open(strong.address()));

        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas2");
        assertThat(methods(tokens)).contains("sc", "pin", "hwk", "mfa");
    }

    @Test
    void aSessionByPasswordAndCodeIsNotEnoughForWhoAsksForTheCard() {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        assertThat(login.isAnsweredBy(codes.pass(passwordOf(browser.open(login.address())))))
                .isTrue();

        Page page = browser.open(realm.login().with("acr_values", "eidas2").address());

        assertThat(page.offers("#social-cps")).isTrue();
        assertThat(page.hasField("password")).isFalse();
        assertThat(page.hasField("code")).isFalse();
    }

    @Test
    void aSessionByPasswordAndCodeServesASecondLoginWithTheSameClaims() {
        Browser browser = guichet.browser();
        RelyingParty.Login first = realm.login();
        first.tokens(codes.pass(passwordOf(browser.open(first.address()))));

        RelyingParty.Login second = realm.login();
        RelyingParty.Tokens tokens = second.tokens(browser.open(second.address()));

        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertThat(methods(tokens)).containsExactly("mfa", "otp", "pwd");
    }

    @Test
    void anActionOfTheAccountConsoleThatAsksForANewLoginAsksForPasswordAndCode() {
        Browser browser = guichet.browser();
        RelyingParty.Login first = realm.login();
        first.tokens(codes.pass(passwordOf(browser.open(first.address()))));

        Page page = browser.open(realm.login()
                .with("kc_action", "UPDATE_PASSWORD")
                .with("prompt", "login")
                .address());

        assertThat(passwordOf(page).heading()).isEqualTo(CodePage.TITLE);
    }

    private void loggedInByCard(Browser browser) {
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(browser.open(login.address()).click("#social-cps"));
        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas2");
    }

    /** The form for the password, with or without a field for the identifier. */
    private Page passwordOf(Page page) {
        if (page.hasField("username")) {
            page.fill("username", account.username());
        }
        return page.fill("password", account.password()).click("#g-login");
    }

    private static List<String> methods(RelyingParty.Tokens tokens) {
        return StreamSupport.stream(tokens.idClaims().path("amr").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
