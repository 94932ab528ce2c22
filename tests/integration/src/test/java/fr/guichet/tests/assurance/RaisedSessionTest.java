package fr.guichet.tests.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session that is raised to a higher level, or in which somebody logs in again at a lower one (decision 3). */
@ExtendWith(GatewayExtension.class)
class RaisedSessionTest {

    private static final String[] PASSWORD = {"mfa", "otp", "pwd"};
    private static final String[] CARD = {"hwk", "mfa", "pin", "sc"};
    private static final String[] BOTH = {"hwk", "mfa", "otp", "pin", "pwd", "sc"};

    private final TestRealm realm;
    private final Logins doctor;
    private final Browser browser;

    RaisedSessionTest(TestGuichet guichet) {
        this.realm = SharedWorkstation.realm(guichet);
        Doctor doctor = guichet.newDoctor();
        this.doctor = new Logins(guichet, realm, doctor);
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    void aSessionByPasswordIsRaisedByTheCardAndNotReplaced() {
        RelyingParty.Tokens weak = doctor.byPassword(browser, realm.login());

        RelyingParty.Tokens strong = doctor.byCard(browser, second().with("acr_values", "eidas2"));

        Logins.assertLevel(weak, "eidas1", PASSWORD);
        Logins.assertLevel(strong, "eidas2", BOTH);
        assertThat(strong.session()).isEqualTo(weak.session());
        assertThat(strong.idClaims().path("sub")).isEqualTo(weak.idClaims().path("sub"));
    }

    @Test
    void theOtherClientsOfARaisedSessionKeepTheirTokensAndTheirLevel() {
        RelyingParty.Login first = realm.login();
        RelyingParty.Tokens weak = doctor.byPassword(browser, first);
        doctor.byCard(browser, second().with("acr_values", "eidas2"));

        RelyingParty.Tokens refreshed = first.refreshed(weak);

        Logins.assertLevel(refreshed, "eidas1", BOTH);
        assertThat(refreshed.session()).isEqualTo(weak.session());
    }

    @Test
    void anotherRequestOfARaisedSessionHasTheLevelWithoutALogin() {
        doctor.byPassword(browser, realm.login());
        doctor.byCard(browser, second().with("acr_values", "eidas2"));

        RelyingParty.Login later = realm.login();
        RelyingParty.Tokens tokens = later.tokens(browser.open(later.address()));

        Logins.assertLevel(tokens, "eidas2", BOTH);
    }

    @Test
    void loggingInAgainAtALowerLevelNeitherRaisesThatLoginNorLowersTheOthers() {
        RelyingParty.Login first = realm.login();
        RelyingParty.Tokens strong = doctor.byCard(browser, first);

        RelyingParty.Login again = second().with("prompt", "login");
        RelyingParty.Tokens weak = doctor.byPassword(browser, again);

        Logins.assertLevel(strong, "eidas2", CARD);
        Logins.assertLevel(weak, "eidas1", BOTH);
        assertThat(weak.session()).isEqualTo(strong.session());
        Logins.assertLevel(again.refreshed(weak), "eidas1", BOTH);
        Logins.assertLevel(first.refreshed(strong), "eidas2", BOTH);
    }

    @Test
    void whoAsksForTheCardIsShownStrongMeansAloneAndWhy() {
        Page fresh = browser.open(realm.login().with("acr_values", "eidas2").address());

        assertStrongMeansAlone(fresh);
        doctor.byPassword(browser, realm.login());
        assertStrongMeansAlone(
                browser.open(second().with("acr_values", "eidas2").address()));
    }

    @Test
    void thePageForStrongMeansIsReadableInEnglish() {
        Page page = browser.speaks("en")
                .open(realm.login().with("acr_values", "eidas2").address());

        assertThat(page.find("#g-strong-means"))
                .hasValueSatisfying(why -> assertThat(why).contains("stronger login"));
    }

    private static void assertStrongMeansAlone(Page page) {
        assertThat(page.find("#g-strong-means"))
                .hasValueSatisfying(why -> assertThat(why).contains("demande une connexion plus forte"));
        assertThat(page.offers("#social-cps")).isTrue();
        assertThat(page.hasField("password")).isFalse();
        assertThat(page.hasField("code")).isFalse();
    }

    private RelyingParty.Login second() {
        return realm.login().as(SharedWorkstation.SECOND_CLIENT);
    }
}
