package fr.guichet.tests.cluster;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Await;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;

/** Whole logins of somebody whom the gateway meets for the first time, or has to show its terms to. */
final class Journeys {
    private static final String ANOTHER_CODE_AFTER_A_SECOND =
            """
            components:
              fr.guichet.onetimecode.code.CodeLimits:
                - name: one-time codes
                  config:
                    sendDelays: ["1"]
            """;

    private static final String SENT = "#code-destination";
    private static final Duration SEND_LIMIT = Duration.ofSeconds(20);

    private final TestGuichet guichet;
    private final NodeLoss.Person loss;

    Journeys(TestGuichet guichet, NodeLoss.Person loss) {
        this.guichet = guichet;
        this.loss = loss;
    }

    /**
     * Where a login ended.
     *
     * @param accounts of the person
     * @param codes that were sent
     */
    record End(RelyingParty.Tokens tokens, int accounts, int codes) {}

    End by(Means means) {
        return switch (means) {
            case CARD -> byCard();
            case ECPS -> byEcps();
            case PLATFORM -> byPlatform();
            case EMAIL -> byEmail();
            case SMS -> bySms();
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
        Page back = FirstConnection.acceptTerms(terms);
        return end(login, back, guichet.realm(), doctor.identifier(), 0);
    }

    private End byEmail() {
        TestAccount person = guichet.accounts().whoAcceptedOlderTerms();
        CodePage codes = new CodePage(guichet, person.email());
        Browser browser = guichet.browser();
        RelyingParty.Login login = guichet.realm().login();
        PasswordLogin form = PasswordLogin.open(browser, login.address());
        loss.shown(Step.LOGIN_PAGE);
        Page page = form.send(person);
        loss.shown(Step.CODE_SENT);
        Page terms = type(codes.code(), page, browser);
        loss.shown(Step.TERMS);
        return end(
                login,
                FirstConnection.acceptTerms(terms),
                guichet.realm(),
                person.username(),
                codes.mails().size());
    }

    private End bySms() {
        TestRealm realm = guichet.realm("by-sms", ANOTHER_CODE_AFTER_A_SECOND);
        Phone phone = Phone.of(guichet);
        SmsUser person = SmsUser.connected(guichet, realm);
        person.enrols(phone);
        guichet.accounts(realm).acceptedOlderTerms(person.account());
        int before = phone.messages().size();
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();
        PasswordLogin form = PasswordLogin.open(browser, login.address());
        loss.shown(Step.LOGIN_PAGE);
        form.send(person.account());
        // The code of the enrolment may be too fresh for another: then the page offers it.
        Await.until(
                () -> browser.page().find(SENT).isPresent()
                        || browser.page().click("#code-send-sms").find(SENT).isPresent(),
                SEND_LIMIT);
        loss.shown(Step.CODE_SENT);
        Page terms = type(phone.code(), browser.page(), browser);
        loss.shown(Step.TERMS);
        return end(
                login,
                FirstConnection.acceptTerms(terms),
                realm,
                person.account().username(),
                phone.messages().size() - before);
    }

    private Page type(String code, Page page, Browser browser) {
        loss.willBeAnswered(Step.CODE_ACCEPTED, browser, "/login-actions/authenticate");
        return CodePage.type(page, code);
    }

    private End end(RelyingParty.Login login, Page back, TestRealm realm, String username, int codes) {
        loss.shown(Step.SESSION);
        return new End(login.tokens(back), realm.accountsOf(username), codes);
    }
}
