package fr.guichet.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages that the gateway renders for people who are logged in, without scripts (ADR 0018). */
@ExtendWith(GatewayExtension.class)
class PagesForPeopleTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Browser browser;

    PagesForPeopleTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
        this.browser = guichet.browser();
    }

    @Test
    void whoIsNotLoggedInGoesThroughTheLoginAndComesBackToThePage() {
        TestAccount doctor = guichet.connectedDoctor();

        Page page = logIn(doctor, "/etablissement/invitations?vue=1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Invitations d’établissements");
        assertThat(page.address().getPath()).endsWith("/espace/etablissement/invitations");
        assertThat(page.address().getQuery()).isEqualTo("vue=1");
        assertThat(page.find("#portal-name")).contains("JOHN WICK");
    }

    @Test
    void whoIsLoggedInElsewhereComesToThePageWithoutTypingAnything() {
        TestAccount doctor = guichet.connectedDoctor();
        Browser other = guichet.callers().byPassword(doctor).browser();

        Page page = other.open(espace("/etablissement"));

        assertThat(page.heading()).isEqualTo("Mon établissement");
    }

    @Test
    void theAccountConsoleLeadsToThePages() {
        Browser loggedIn =
                guichet.callers().byPassword(guichet.connectedDoctor()).browser();
        URI console = URI.create(realm.issuer() + "/account/?referrer=dossier-service");

        assertThat(loggedIn.open(console).click("Mes cartes").heading()).startsWith("Mes cartes");
        assertThat(loggedIn.open(console).click("Mes délégations").heading()).isEqualTo("Mes délégations");
        Page establishment = loggedIn.open(console).click("Mon établissement");
        assertThat(establishment.heading()).isEqualTo("Mon établissement");
        assertThat(establishment.find("#portal-referrer")).hasValue("Retour\u00a0: Service des dossiers");
    }

    @Test
    void aPageLeadsBackToNoAddressTheApplicationIsNotRegisteredWith() {
        Browser loggedIn =
                guichet.callers().byPassword(guichet.connectedDoctor()).browser();

        Page page = loggedIn.open(
                espace("/cartes?referrer=dossier-service&referrer_uri=https%3A%2F%2Felsewhere.example%2F"));

        assertThat(page.heading()).startsWith("Mes cartes");
        assertThat(page.find("#portal-referrer")).isEmpty();
    }

    @Test
    void aPageThatDoesNotExistSaysSoAndNothingElse() {
        logIn(guichet.connectedDoctor(), "/etablissement");

        Page unknown = browser.open(espace("/nulle-part"));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.heading()).isEqualTo("Cette page n’existe pas");
    }

    @Test
    @Tag("EST-5")
    void anEstablishmentThatIsSomebodyElsesIsAnsweredLikeOneThatDoesNotExist() {
        String real = guichet.establishment().finess();
        logIn(guichet.connectedDoctor(), "/etablissement");

        Page others = browser.open(espace("/etablissement/" + real));
        Page nobodys = browser.open(espace("/etablissement/1T9999999"));

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text()).isEqualTo(nobodys.text());
    }

    @Test
    void thePageIsCompleteInEnglish() {
        browser.speaks("en");
        Page page = logIn(guichet.connectedDoctor(), "/etablissement");

        assertThat(page.language()).isEqualTo("en");
        assertThat(page.heading()).isEqualTo("My establishment");
        assertThat(page.offers("Sign out")).isTrue();
    }

    @Test
    void theOtherLanguageIsAClickAway() {
        Page page = logIn(guichet.connectedDoctor(), "/etablissement");

        Page english = page.click("English");

        assertThat(english.heading()).isEqualTo("My establishment");
    }

    @Test
    void theAnswerOfALoginThatThisBrowserDidNotBeginLeadsNowhere() {
        logIn(guichet.connectedDoctor(), "/etablissement");
        Browser attacker = guichet.browser();
        URI begun = attacker.redirectOf(espace("/etablissement"));

        Page page = browser.open(returnAddress(stateOf(begun)));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("La connexion n’a pas abouti");
    }

    @Test
    void noAnswerOfALoginLeadsToAnotherSite() {
        logIn(guichet.connectedDoctor(), "/etablissement");

        for (String state :
                new String[] {"", "https://example.org", "aHR0cHM6Ly9leGFtcGxlLm9yZw.AAAA", "/\\example.org"}) {
            Page page = browser.open(returnAddress(URLEncoder.encode(state, StandardCharsets.UTF_8)));

            assertThat(page.status()).as(state).isEqualTo(403);
            assertThat(page.address().getHost()).isEqualTo(realm.issuer().getHost());
        }
    }

    @Test
    void theWayBackToAnApplicationLeadsToNoAddressThatIsNotItsOwn() {
        logIn(guichet.connectedDoctor(), "/etablissement");

        Page own = browser.open(espace("/etablissement?referrer=dossier-service&referrer_uri="
                + URLEncoder.encode(guichet.dossierService() + "/login/oauth2/code/guichet", StandardCharsets.UTF_8)));
        Page foreign =
                browser.open(espace("/etablissement?referrer=dossier-service&referrer_uri=https://example.org/"));

        assertThat(own.offers("#portal-referrer")).isTrue();
        assertThat(own.target("#portal-referrer").getHost())
                .isEqualTo(guichet.dossierService().getHost());
        assertThat(foreign.offers("#portal-referrer")).isFalse();
    }

    @Test
    void whoLogsOutHasToLogInAgain() {
        Page page = logIn(guichet.connectedDoctor(), "/etablissement");

        page.click("#portal-logout").submit();

        assertThat(browser.hasSession()).isFalse();
        assertThat(browser.open(espace("/etablissement")).hasField("password")).isTrue();
    }

    private Page logIn(TestAccount account, String path) {
        Page code = PasswordLogin.open(browser, espace(path)).send(account);
        return new CodePage(guichet, account.email()).pass(code);
    }

    private URI espace(String path) {
        return URI.create(realm.issuer() + "/espace" + path);
    }

    private URI returnAddress(String state) {
        return espace("/login-redirect?code=none&state=" + state);
    }

    private static String stateOf(URI login) {
        return login.getRawQuery().replaceFirst("(?:.*&)?state=([^&]*).*", "$1");
    }
}
