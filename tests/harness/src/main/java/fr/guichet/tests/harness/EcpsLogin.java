package fr.guichet.tests.harness;

import fr.guichet.simulator.oidc.PhoneAnswer;
import fr.guichet.simulator.oidc.SignInMeans;
import java.net.URI;

/** A login by Pro Santé Connect: the button here, the identifier over there, and the telephone. */
public final class EcpsLogin {
    private final ProviderSignIn signIn;

    private EcpsLogin(Page page) {
        this.signIn = new ProviderSignIn(page);
    }

    /** Goes to the login page and clicks the button of Pro Santé Connect. */
    public static EcpsLogin open(Browser browser, URI address) {
        return from(browser.open(address));
    }

    /** @param loginPage where the button is clicked */
    public static EcpsLogin from(Page loginPage) {
        return new EcpsLogin(loginPage.click("#social-psc"));
    }

    /** @param page the sign-in page of Pro Santé Connect, just shown */
    public static EcpsLogin on(Page page) {
        return new EcpsLogin(page);
    }

    /** The e-CPS application, approved on the telephone; the page that follows. */
    public Page approve(Doctor doctor) {
        return answer(doctor, PhoneAnswer.APPROVE);
    }

    /** The same for anybody whom Pro Santé Connect knows, by national identifier. */
    public Page approve(String identifier) {
        return answer(identifier, PhoneAnswer.APPROVE);
    }

    /** The e-CPS application, with that done on the telephone; the page that follows. */
    public Page answer(Doctor doctor, PhoneAnswer answer) {
        return answer(doctor.identifier(), answer);
    }

    /** The same for anybody whom Pro Santé Connect knows. */
    public Page answer(String identifier, PhoneAnswer answer) {
        return signIn.send(identifier, SignInMeans.APPLICATION).click(answer.formValue());
    }

    /** The card over there, which gives {@code eidas2}; the page that follows. */
    public Page byCard(Doctor doctor) {
        return signIn.send(doctor.identifier(), SignInMeans.CARD);
    }

    /** Gives up on Pro Santé Connect's page; the page that follows. */
    public Page cancel() {
        return signIn.cancel();
    }

    /** Pro Santé Connect's page. */
    public Page page() {
        return signIn.page();
    }
}
