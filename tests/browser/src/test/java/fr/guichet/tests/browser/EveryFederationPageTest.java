package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.oidc.PhoneAnswer;
import fr.guichet.simulator.oidc.SignInMeans;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the e-CPS and of a regional platform, ours and those of the simulators, in both languages, on a telephone
 * and on a desk. Every case has doctors of its own, whom nobody has seen before.
 */
@ExtendWith(BrowserExtension.class)
class EveryFederationPageTest {
    /** What fails, and the cause in the address of the page; one for each text that tells people something else to do. */
    private static final Map<Misbehaviour, String> FAILURES = new EnumMap<>(Map.of(
            Misbehaviour.AUTHORIZATION_ERROR, "error_answer",
            Misbehaviour.TOKEN_500, "unavailable",
            Misbehaviour.CODE_REFUSED, "code_refused",
            Misbehaviour.FORGED_SIGNATURE, "signature",
            Misbehaviour.EXPIRED, "expired",
            Misbehaviour.USERINFO_500, "userinfo_failed",
            Misbehaviour.NO_SUBJECT_NAME_ID, "identifier_absent",
            Misbehaviour.OTHER_SUBJECT_NAME_ID, "identifier_mismatch",
            Misbehaviour.UNKNOWN_ACR, "acr_unknown",
            Misbehaviour.MALFORMED_TOKEN, "answer_malformed"));

    private final Guichet guichet;
    private final Chromium chromium;

    EveryFederationPageTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(new View("fr-FR", 390), "899701700009", "899701700017"),
                Arguments.of(new View("fr-FR", 1280), "899701700025", "899701700033"),
                Arguments.of(new View("en-GB", 390), "899701700041", "899701700058"),
                Arguments.of(new View("en-GB", 1280), "899701700066", "899701700074"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @Tag("ECPS-1")
    @Tag("ECPS-3")
    void thePagesOfTheEcpsAreAccessible(View view, String doctor, String other) {
        know(doctor);
        Page page = chromium.window(view);
        EcpsLogin login = new EcpsLogin(page);
        loginPage(page);
        assertThat(page.textContent("#social-psc")).isEqualTo("S'identifier avec Pro Santé Connect");
        assertThat(page.getAttribute("#social-psc", "lang")).isEqualTo("fr");
        assertThat(page.locator("#social-psc + .g-hint a").count())
                .as("terms beside the button")
                .isOne();
        assertThat(page.locator("#social-monsisra").count())
                .as("a platform is entered from its own portal")
                .isZero();
        check(page, "login-all-means", view);
        page.click("section:has(#social-psc) summary");
        check(page, "login-ecps-help", view);

        login.open();
        check(page, "psc-sign-in", view);
        login.send("000000000000", SignInMeans.APPLICATION);
        page.waitForSelector("#problem");
        check(page, "psc-unknown-person", view);
        login.ask(doctor);
        check(page, "psc-phone", view);
        login.answer(PhoneAnswer.WRONG_CLOCK);
        page.waitForSelector("#problem");
        check(page, "psc-wrong-clock", view);
        login.ask(doctor).answer(PhoneAnswer.REFUSE);
        refused(page, "cancelled", view);
        login.again().ask(doctor).answer(PhoneAnswer.TIME_OUT);
        refused(page, "phone-timeout", view);
        // From the first approval on, Pro Santé Connect knows the browser and asks nothing more.
        guichet.proSanteConnect().behave(doctor, Misbehaviour.AUTHORIZATION_ERROR);
        login.again().ask(doctor).answer(PhoneAnswer.APPROVE);
        FAILURES.forEach((failure, cause) -> {
            guichet.proSanteConnect().behave(doctor, failure);
            page.click("#upstream-retry");
            page.waitForURL(url -> url.contains(cause));
            refused(page, cause.replace('_', '-'), view);
        });
        guichet.proSanteConnect().behave(doctor);

        page.click("#upstream-other-means");
        page.waitForSelector("#social-cps");
        page.click("#social-psc");
        page.waitForSelector("#account-first-connection");
        check(page, "first-connection-by-ecps", view);
        firstConnection(page, doctor);
        page.waitForSelector(".families");

        asAClientOf(page, login, doctor, view);

        assertThat(guichet.proSanteConnect().endSessions(doctor)).containsOnly(200);
        page.navigate(guichet.dossierService().address().toString());
        page.waitForSelector("a.button");
        check(page, "dossier-ended-upstream", view);
        page.navigate(guichet.dossierService().address() + "/login/oauth2/code/guichet?code=x&state=y");
        check(page, "dossier-login-refused", view);
    }

    /** MonSisra asks for more than the application on the telephone proves. */
    private void asAClientOf(Page page, EcpsLogin login, String doctor, View view) {
        page.navigate(guichet.monSisraClient()
                .address()
                .resolve("/?lang=" + view.language())
                .toString());
        check(page, "monsisra-client", view);
        page.click("a[href*=eidas2]");
        page.waitForSelector("#g-strong-means");
        check(page, "login-strong-means", view);
        login.open();
        check(page, "psc-sign-in-strong", view);
        login.send(doctor, SignInMeans.CARD);
        page.waitForSelector("#claims");
        check(page, "monsisra-client-connected", view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @Tag("PLAT-3")
    void thePagesOfAPlatformAreAccessible(View view, String other, String doctor) {
        know(doctor);
        Page page = chromium.window(view);
        EcpsLogin login = new EcpsLogin(page);
        String portal = guichet.monSisra().home() + "?lang=" + view.language();
        page.navigate(portal);
        check(page, "portal", view);
        page.click("main button");
        login.shown();
        check(page, "portal-sign-in", view);
        login.send(doctor, SignInMeans.PASSWORD);
        page.waitForSelector("main .cards a");
        check(page, "portal-signed-in", view);

        page.click("main .cards a");
        page.waitForSelector("#platform-refused");
        check(page, "platform-refused", view);
        guichet.monSisra().behave(doctor, Misbehaviour.NO_AUTH_TIME);
        signInAt(portal, page, login, doctor);
        page.click("main .cards a");
        page.waitForSelector("#platform-refused");
        check(page, "platform-refused-report", view);
        guichet.monSisra().behave(doctor, Misbehaviour.NO_SUBJECT_NAME_ID);
        page.navigate(portal);
        page.click("main .cards a");
        refused(page, "platform-identifier", view);

        guichet.monSisra().behave(doctor);
        page.navigate(portal);
        page.click("main .cards a");
        page.waitForSelector("#account-first-connection");
        check(page, "first-connection-by-platform", view);
    }

    private static void signInAt(String portal, Page page, EcpsLogin login, String doctor) {
        page.navigate(portal);
        page.click("main form button");
        page.waitForSelector("main form[action='/entrer']");
        page.click("main form button");
        login.shown().send(doctor, SignInMeans.APPLICATION);
        page.waitForSelector("main .cards a");
    }

    private static void refused(Page page, String name, View view) {
        page.waitForSelector("#upstream-refused");
        check(page, "upstream-" + name, view);
    }

    private void loginPage(Page page) {
        page.navigate(guichet.dossierService().address().toString());
        page.click("a.button");
        page.waitForSelector("#social-psc");
    }

    private static void firstConnection(Page page, String doctor) {
        new CardLogin(page).fillIn(doctor + "@example.test");
        page.click("#account-create");
        page.check("#termsAccepted");
        page.click("#account-terms-validate");
    }

    private void know(String doctor) {
        Person person = Person.doctor(doctor, "CAMILLE", "EXEMPLE");
        guichet.proSanteConnect().people().add(person);
        guichet.monSisra().people().add(person);
    }
}
