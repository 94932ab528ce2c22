package fr.guichet.tests.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class TermsOfUseTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    TermsOfUseTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("ACC-3")
    void theTermsAreShownWithTheirVersionAndMustBeTicked() {
        Page terms = terms(realm, newBrowser());

        assertThat(terms.shows("Version Août 2022")).isTrue();
        assertThat(terms.shows("Cette charte s'adresse à tous les professionnels"))
                .isTrue();
        assertThat(terms.shows("J’ai lu et accepte les conditions ci-dessus")).isTrue();

        Page again = terms.click("Valider");

        assertThat(again.heading()).isEqualTo("Conditions générales d’utilisation");
        assertThat(again.find("#termsAccepted-error"))
                .hasValueSatisfying(error -> assertThat(error).startsWith("Cochez la case"));
        assertThat(again.find("#termsAccepted[aria-invalid=true][aria-describedby=termsAccepted-error]"))
                .isPresent();
    }

    @Test
    @Tag("ACC-3")
    void theEnglishPageShowsTheFrenchTextAndATranslation() {
        Page terms = terms(realm, newBrowser().speaks("en"));

        assertThat(terms.heading()).isEqualTo("Terms of use");
        assertThat(terms.find("div[lang=fr]"))
                .hasValueSatisfying(french -> assertThat(french).contains("La confidentialité est une valeur"));
        assertThat(terms.shows("Confidentiality is a traditional value of medicine"))
                .isTrue();
    }

    @Test
    @Tag("ACC-3")
    void whoDeclinesIsNotLoggedIn() {
        Instant start = Instant.now();
        Browser browser = newBrowser();
        RelyingParty.Login login = realm.login();
        Page terms = new FirstConnection(browser.open(login.address()).click("#social-cps")).send();

        Page end = terms.click("Refuser et se déconnecter");

        assertThat(login.isAnsweredBy(end)).isFalse();
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.events().await(start, event -> event.error().equals("rejected_by_user")))
                .isPresent();
    }

    @Test
    @Tag("ACC-3")
    void aNewVersionIsAskedForAtTheNextLogin() {
        // A realm of its own: the version is everybody's.
        TestRealm own = guichet.realm("terms", "displayName: Conditions\n");
        Instant start = Instant.now();
        Browser browser = newBrowser();
        RelyingParty.Login first = own.login();
        assertThat(first.isAnsweredBy(
                        new FirstConnection(browser.open(first.address()).click("#social-cps")).complete()))
                .isTrue();
        guichet.admin()
                .put(
                        own.name() + "/authentication/required-actions/guichet-terms/config",
                        Map.of("config", Map.of("version", "Janvier 2027")));

        browser.forgetCookies();
        RelyingParty.Login second = own.login();
        Page terms = browser.open(second.address()).click("#social-cps");

        assertThat(terms.shows("Version Janvier 2027")).isTrue();
        assertThat(second.isAnsweredBy(FirstConnection.acceptTerms(terms))).isTrue();
        assertThat(own.events().await(start, TermsOfUseTest::acceptsTheNewVersion))
                .isPresent();

        browser.forgetCookies();
        RelyingParty.Login third = own.login();
        assertThat(third.isAnsweredBy(browser.open(third.address()).click("#social-cps")))
                .isTrue();
    }

    private static boolean acceptsTheNewVersion(LoginEvent event) {
        return event.type().equals("CUSTOM_REQUIRED_ACTION")
                && event.detail("custom_required_action").equals("guichet-terms")
                && event.detail("terms_version").equals("Janvier 2027");
    }

    private Browser newBrowser() {
        Doctor doctor = guichet.newDoctor();
        return guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    private static Page terms(TestRealm realm, Browser browser) {
        return new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).send();
    }
}
