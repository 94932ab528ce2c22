package fr.guichet.tests.harness;

import fr.guichet.simulator.pki.CardSpec;
import java.net.URI;

/** Logs people of one realm in, each in a new browser. */
public final class Callers {
    private final TestGuichet guichet;
    private final TestRealm realm;

    Callers(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    /** By card, which proves {@code eidas2}: somebody who has an account that needs nothing more. */
    public Caller byCard(CardSpec card) {
        Browser browser = guichet.browserWith(guichet.pki().issue(card));
        return loggedIn(browser, browser.open(address()).click("#social-cps"));
    }

    /** By the e-CPS application, which proves {@code eidas1}. */
    public Caller byEcps(String nationalIdentifier) {
        Browser browser = guichet.browser();
        return loggedIn(browser, EcpsLogin.open(browser, address()).approve(nationalIdentifier));
    }

    /** By password and code, which proves {@code eidas1}. */
    public Caller byPassword(TestAccount account) {
        Browser browser = guichet.browser();
        Page codePage = PasswordLogin.open(browser, address()).send(account);
        return loggedIn(browser, new CodePage(guichet, account.email()).pass(codePage));
    }

    /** Somebody who went through the pages in that browser. */
    public Caller in(Browser browser) {
        return Caller.in(realm, guichet.dossierService(), browser);
    }

    private Caller loggedIn(Browser browser, Page last) {
        if (!browser.hasSession()) {
            throw new IllegalStateException("The login did not end in a session: " + last);
        }
        return in(browser);
    }

    private URI address() {
        return realm.login().address();
    }
}
