package fr.guichet.tests.harness;

import java.net.URI;

/** The form for identifier and password of the login page. */
public final class PasswordLogin {
    private final Page page;

    private PasswordLogin(Page page) {
        this.page = page;
    }

    /** Goes to the login page. */
    public static PasswordLogin open(Browser browser, URI address) {
        return on(browser.open(address));
    }

    /** @param page the login page, just shown or shown again */
    public static PasswordLogin on(Page page) {
        return new PasswordLogin(page);
    }

    /** Types and sends; the page that follows. */
    public Page send(String identifier, String password) {
        return page.fill("username", identifier).fill("password", password).click("#g-login");
    }

    /** Sends what an account's person would; the page that follows. */
    public Page send(TestAccount account) {
        return send(account.username(), account.password());
    }

    public Page page() {
        return page;
    }
}
