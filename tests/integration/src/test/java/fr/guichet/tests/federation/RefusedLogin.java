package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One login by another provider that is to be refused, and what it may leave behind: an event with the cause alone. */
final class RefusedLogin {
    private static final String ERROR = "IDENTITY_PROVIDER_LOGIN_ERROR";

    private final TestRealm realm;
    private final String alias;
    private final Doctor doctor;
    private final Browser browser;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /**
     * @param realm where nobody else logs in meanwhile by that provider
     * @param alias of the provider
     * @param doctor who has no account
     */
    RefusedLogin(TestRealm realm, String alias, Doctor doctor, Browser browser) {
        this.realm = realm;
        this.alias = alias;
        this.doctor = doctor;
        this.browser = browser;
    }

    Browser browser() {
        return browser;
    }

    Doctor doctor() {
        return doctor;
    }

    /** The event has that cause; there is neither a session nor an account. */
    void assertLeft(String error) {
        LoginEvent event = realm.events()
                .await(start, each -> each.type().equals(ERROR) && isOfProvider(each))
                .orElseThrow(() -> new AssertionError("no event of the refusal"));
        assertThat(event.error()).isEqualTo(error);
        assertThat(event.json().toString().contains(doctor.identifier()))
                .as("the event holds the full identifier")
                .isFalse();
        assertThat(browser.hasSession()).as("a session").isFalse();
        assertThat(realm.accountsOf(doctor.identifier())).as("accounts").isZero();
        assertThat(realm.accountsCarrying(doctor.identifier())).as("accounts").isZero();
    }

    /** The page explains itself and, the login being still under way, offers to try again and every other means. */
    static void assertOffersOtherMeans(Page page) {
        assertThat(page.find("#upstream-advice")).as("what to do").isPresent();
        assertThat(page.offers("Réessayer")).isTrue();
        Page means = page.click("Choisir un autre moyen de connexion");
        assertIsLoginPage(means);
        assertThat(means.offers("#social-psc")).isTrue();
    }

    /** Not sent on to any provider, whatever the application wished for. */
    static void assertIsLoginPage(Page page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("Se connecter");
        assertThat(page.offers("Se connecter par carte CPS")).isTrue();
        assertThat(page.hasField("password")).isTrue();
    }

    private boolean isOfProvider(LoginEvent event) {
        return alias.equals(event.detail("identity_provider"));
    }
}
