package fr.guichet.tests.cluster;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;

/** Whole logins of somebody whom the gateway meets for the first time, or has to show its terms to. */
final class Journeys {
    private final TestGuichet guichet;
    private final NodeLoss loss;

    Journeys(TestGuichet guichet, NodeLoss loss) {
        this.guichet = guichet;
        this.loss = loss;
    }

    /**
     * Where a login ended.
     *
     * @param username of the person
     * @param codes that were sent
     */
    record End(RelyingParty.Tokens tokens, String username, int codes) {}

    End by(Means means) {
        return switch (means) {
            case CARD -> byCard();
            case ECPS -> byEcps();
            case PLATFORM -> byPlatform();
            case PASSWORD -> byPassword();
        };
    }

    private End byCard() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        RelyingParty.Login login = guichet.realm().login();
        loss.willBeAnswered(Step.CARD_PRESENTED, browser, "/broker/cps/endpoint/card");
        loss.willBeAnswered(Step.BACK, browser, "/broker/cps/endpoint/return");
        Page page = browser.open(login.address());
        loss.shown(Step.LOGIN_PAGE);
        return firstConnection(login, page.click("#social-cps"), doctor);
    }

    private End byEcps() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browser();
        RelyingParty.Login login = guichet.realm().login();
        loss.willBeAnswered(Step.BACK, browser, "/broker/psc/endpoint");
        Page page = browser.open(login.address());
        loss.shown(Step.LOGIN_PAGE);
        EcpsLogin provider = EcpsLogin.from(page);
        loss.shown(Step.AT_PROVIDER);
        return firstConnection(login, provider.approve(doctor), doctor);
    }

    private End byPlatform() {
        Doctor doctor = guichet.newDoctor();
        Browser browser = guichet.browser();
        RelyingParty.Login login = guichet.realm().login();
        loss.willBeAnswered(Step.BACK, browser, "/broker/monsisra/endpoint");
        PlatformLogin provider = PlatformLogin.open(browser, login);
        loss.shown(Step.AT_PROVIDER);
        return firstConnection(login, provider.as(doctor, SignInMeans.CARD), doctor);
    }

    private End firstConnection(RelyingParty.Login login, Page form, Doctor doctor) {
        loss.shown(Step.FORM);
        Page terms = new FirstConnection(form).send();
        loss.shown(Step.TERMS);
        return end(login, FirstConnection.acceptTerms(terms), doctor.identifier(), 0);
    }

    private End byPassword() {
        TestAccount person = guichet.accounts().whoAcceptedOlderTerms();
        CodePage codes = new CodePage(guichet, person.email());
        Browser browser = guichet.browser();
        RelyingParty.Login login = guichet.realm().login();
        PasswordLogin form = PasswordLogin.open(browser, login.address());
        loss.shown(Step.LOGIN_PAGE);
        Page page = form.send(person);
        loss.shown(Step.CODE_SENT);
        String code = codes.code();
        loss.willBeAnswered(Step.CODE_ACCEPTED, browser, "/login-actions/authenticate");
        Page terms = CodePage.type(page, code);
        loss.shown(Step.TERMS);
        return end(
                login,
                FirstConnection.acceptTerms(terms),
                person.username(),
                codes.mails().size());
    }

    private End end(RelyingParty.Login login, Page back, String username, int codes) {
        loss.shown(Step.SESSION);
        return new End(login.tokens(back), username, codes);
    }
}
