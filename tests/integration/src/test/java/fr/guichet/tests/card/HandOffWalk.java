package fr.guichet.tests.card;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;

/** A card login taken step by step, so that a test can leave the way in between. */
final class HandOffWalk {

    private final Browser browser;
    private final TestRealm realm;

    HandOffWalk(Browser browser, TestRealm realm) {
        this.browser = browser;
        this.realm = realm;
    }

    /** Begins a login and clicks on the card: the address of the card host, with the state. */
    URI cardAddress() {
        URI brokerLogin =
                browser.redirectOf(realm.login().with("kc_idp_hint", "cps").address());
        return browser.redirectOf(brokerLogin);
    }

    /** Goes on to the card host with what is in the reader: the address of the login host, with state and code. */
    URI returnAddress() {
        return browser.redirectOf(cardAddress());
    }
}
