package fr.guichet.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A doctor that no other test knows, logged in by card or by a code, who sets up codes by SMS. */
public final class SmsUser {

    private static final String ENROLMENT = "guichet-sms-enrolment";
    private static final String CHANNEL = "guichet-code-channel";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount account;
    private final Browser browser;

    private SmsUser(TestGuichet guichet, TestRealm realm, TestAccount account, Browser browser) {
        this.guichet = guichet;
        this.realm = realm;
        this.account = account;
        this.browser = browser;
    }

    /** Logged in a moment ago. */
    public static SmsUser connected(TestGuichet guichet, TestRealm realm, String language) {
        Doctor doctor = guichet.newDoctor();
        TestAccount account = guichet.accounts(realm).connectedByCard(doctor);
        Browser browser =
                guichet.browserWith(guichet.pki().issue(doctor.card())).speaks(language);
        RelyingParty.Login login = realm.login();
        Page end = browser.open(login.address()).click("#social-cps");
        if (!login.isAnsweredBy(end)) {
            throw new IllegalStateException("The card did not log in: " + end);
        }
        return new SmsUser(guichet, realm, account, browser);
    }

    public static SmsUser connected(TestGuichet guichet, TestRealm realm) {
        return connected(guichet, realm, "fr");
    }

    /** Logged in a moment ago with the password and the code of a mail. */
    public static SmsUser connectedByCode(TestGuichet guichet, TestRealm realm) {
        TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        Page code = PasswordLogin.open(browser, login.address()).send(account);
        Page end = new CodePage(guichet, account.email()).pass(code);
        if (!login.isAnsweredBy(end)) {
            throw new IllegalStateException("The code did not log in: " + end);
        }
        return new SmsUser(guichet, realm, account, browser);
    }

    public TestAccount account() {
        return account;
    }

    public Browser browser() {
        return browser;
    }

    /** The account page's link "Configurer" or "Mettre à jour". */
    public Page opensEnrolment() {
        return asks(ENROLMENT);
    }

    /** The same in another tab of the same browser. */
    public Page opensEnrolmentInAnotherTab() {
        return browser.openTab(realm.login().with("kc_action", ENROLMENT).address());
    }

    /** The choice between SMS and e-mail. */
    public Page opensChoice() {
        return asks(CHANNEL);
    }

    /** The account page's link "Supprimer". */
    public Page opensRemoval() {
        return asks("delete_credential:" + credential().orElseThrow().path("id").asText());
    }

    private Page asks(String action) {
        return browser.open(realm.login().with("kc_action", action).address());
    }

    /** Number, code, choice of SMS; the page that follows. */
    public Page enrols(Phone phone) {
        return enrols(phone, "sms");
    }

    /** The same, and then {@code sms} or {@code email}. */
    public Page enrols(Phone phone, String channel) {
        Page choice = types(verifies(opensEnrolment(), phone), phone.code());
        return choice.choose("channel-" + channel).click("#sms-save");
    }

    public static Page verifies(Page number, Phone phone) {
        return verifies(number, phone.typed());
    }

    public static Page verifies(Page number, String typed) {
        return number.fill("smsNumber", typed).click("#sms-verify");
    }

    public static Page types(Page page, String code) {
        return page.fill("code", code).click("#code-validate");
    }

    /** As administrators see it. */
    public Optional<JsonNode> credential() {
        for (JsonNode credential : guichet.admin().get(realm.name() + "/users/" + account.id() + "/credentials")) {
            if (credential.path("type").asText().equals("guichet-sms")) {
                return Optional.of(credential);
            }
        }
        return Optional.empty();
    }

    /** The choice as the account keeps it; empty when nothing was ever chosen. */
    public String channel() {
        return realm.account(account.username())
                .orElseThrow()
                .path("attributes")
                .path("codeChannel")
                .path(0)
                .asText("");
    }
}
