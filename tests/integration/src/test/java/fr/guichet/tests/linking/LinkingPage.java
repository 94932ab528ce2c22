package fr.guichet.tests.linking;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;

/** The panel "Espace professionnel" of the page of a first connection, and the steps after it. */
final class LinkingPage {

    static final String NAMES = "Est-ce bien votre compte\u00a0?";

    private final Page page;

    private LinkingPage(Page page) {
        this.page = page;
    }

    /** By the card in the reader. */
    static LinkingPage byCard(Browser browser, RelyingParty.Login login) {
        return on(browser.open(login.address()).click("#social-cps"));
    }

    /** @param page with the panel */
    static LinkingPage on(Page page) {
        return new LinkingPage(page);
    }

    Page page() {
        return page;
    }

    /** Types and sends; the page that follows. */
    Page send(String username, String password) {
        return page.fill("linkUsername", username)
                .fill("linkPassword", password)
                .click("#account-link-submit");
    }

    /** Sends what the account's person would; the page that follows. */
    Page send(TestAccount account) {
        return send(account.username(), account.password());
    }

    /** The same, then the code that comes by mail; the page that follows. */
    Page sendAndPassTheCode(TestGuichet guichet, TestAccount account) {
        return new CodePage(guichet, account.email()).pass(send(account));
    }

    /** All of it, for names that differ; the page that follows. */
    Page complete(TestGuichet guichet, TestAccount account) {
        return sendAndPassTheCode(guichet, account).click("#link-confirm");
    }
}
