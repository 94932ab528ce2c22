package fr.guichet.tests.browser;

import com.microsoft.playwright.Page;
import fr.guichet.simulator.oidc.PhoneAnswer;
import fr.guichet.simulator.oidc.SignInMeans;

/** The steps of a login at a simulated provider: who, how, and the telephone. */
final class EcpsLogin {
    private final Page page;

    EcpsLogin(Page page) {
        this.page = page;
    }

    /** From a page with the button of Pro Santé Connect to its sign-in page. */
    EcpsLogin open() {
        page.click("#social-psc");
        return shown();
    }

    /** Once more, from the page of a refusal. */
    EcpsLogin again() {
        page.click("#upstream-retry");
        return shown();
    }

    EcpsLogin shown() {
        page.waitForSelector("#identifier");
        return this;
    }

    /** Says who and how, and goes on. */
    EcpsLogin send(String identifier, SignInMeans means) {
        page.check("#means-" + means.formValue());
        page.fill("#identifier", identifier);
        page.click("button[value=continue]");
        return this;
    }

    /** By the application, up to the page that plays the telephone. */
    EcpsLogin ask(String identifier) {
        send(identifier, SignInMeans.APPLICATION);
        page.waitForSelector("button[name=answer]");
        return this;
    }

    void answer(PhoneAnswer answer) {
        page.click("button[value=" + answer.formValue() + "]");
    }
}
