package fr.guichet.tests.device;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.List;
import java.util.stream.StreamSupport;

/** One person, the logins they make with identifier and password, and the devices that their account trusts. */
final class DeviceLogin {

    /** Name of the cookie. */
    static final String COOKIE = "GUICHET_DEVICE";
    /** Type of the credential. */
    static final String TYPE = "guichet-trusted-device";
    /** The tick box of the code page. */
    static final String BOX = "trustDevice";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount person;
    private final CodePage codes;

    DeviceLogin(TestGuichet guichet, TestRealm realm, TestAccount person) {
        this.guichet = guichet;
        this.realm = realm;
        this.person = person;
        this.codes = new CodePage(guichet, person.email());
    }

    /** A new browser, in which the person typed a code and left the box ticked; the session of that login is over. */
    Browser trustedBrowser() {
        return trust(guichet.browser());
    }

    /** The same in a browser that is there. */
    Browser trust(Browser browser) {
        RelyingParty.Login login = realm.login();
        Page after = codes.pass(password(browser, login));
        if (!login.isAnsweredBy(after)) {
            throw new IllegalStateException("The code led elsewhere: " + after);
        }
        return afterTheSession(browser);
    }

    /** The browser later: no session any more. */
    static Browser afterTheSession(Browser browser) {
        return browser.forgetCookiesExcept(COOKIE);
    }

    /** Types identifier and password; the page that follows. */
    Page password(Browser browser, RelyingParty.Login login) {
        return PasswordLogin.open(browser, login.address()).send(person);
    }

    /** Whether a login in that browser asks for a code. */
    boolean isAskedForACode(Browser browser) {
        return isAskedForACode(browser, realm.login());
    }

    boolean isAskedForACode(Browser browser, RelyingParty.Login login) {
        Page page = password(browser, login);
        boolean asked = page.heading().equals(CodePage.TITLE);
        if (asked == login.isAnsweredBy(page)) {
            throw new IllegalStateException("Neither a code page nor an answer: " + page);
        }
        return asked;
    }

    /** What the account's list shows of trusted devices. */
    List<JsonNode> devices() {
        JsonNode all = guichet.admin().get(realm.name() + "/users/" + person.id() + "/credentials");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(credential -> credential.path("type").asText().equals(TYPE))
                .toList();
    }

    CodePage codes() {
        return codes;
    }
}
