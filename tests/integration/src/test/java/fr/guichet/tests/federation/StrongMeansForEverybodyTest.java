package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who is logged in and has to log in again, more strongly or once more, is offered every means, and not only those that
 * they used before (decision 3).
 */
@ExtendWith(GatewayExtension.class)
class StrongMeansForEverybodyTest {
    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;
    private final Browser browser;

    StrongMeansForEverybodyTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
        this.doctor = guichet.newDoctor();
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    void whoCameFromAPlatformRaisesTheSessionByACardThatWasNeverUsedHere() {
        RelyingParty.Tokens weak = fromThePlatform();

        assertRaised(weak, wantsEidas2 -> strongMeans(wantsEidas2).click("#social-cps"));
    }

    @Test
    void whoCameFromAPlatformRaisesTheSessionByACardAtProSanteConnect() {
        RelyingParty.Tokens weak = fromThePlatform();

        assertRaised(
                weak, wantsEidas2 -> EcpsLogin.from(strongMeans(wantsEidas2)).byCard(doctor));
    }

    @Test
    void whoEnteredByEcpsRaisesTheSessionByACardThatWasNeverUsedHere() {
        RelyingParty.Login login = realm.login();
        Page form = EcpsLogin.open(browser, login.address()).approve(doctor);
        RelyingParty.Tokens weak = login.tokens(new FirstConnection(form).complete());

        assertRaised(weak, wantsEidas2 -> strongMeans(wantsEidas2).click("#social-cps"));
    }

    @Test
    void whoHasToLogInOnceMoreMayUseWhatWasNeverUsedHere() {
        RelyingParty.Login login = realm.login();
        new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();

        RelyingParty.Login again = realm.login().with("prompt", "login");
        Page service = EcpsLogin.open(browser, again.address()).approve(doctor);

        assertThat(again.tokens(service)
                        .idClaims()
                        .path("SubjectNameID")
                        .asText()
                        .equals(doctor.identifier()))
                .as("the same person")
                .isTrue();
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    void somebodyElsesMeansThatWasNeverUsedHereOpensTheirOwnAccountAlone() {
        RelyingParty.Login login = realm.login();
        Page service = new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();
        RelyingParty.Tokens tokens = login.tokens(service);
        Doctor other = guichet.newDoctor();

        RelyingParty.Login again = realm.login().with("prompt", "login");
        Page form = EcpsLogin.open(browser, again.address()).approve(other);
        RelyingParty.Tokens others = again.tokens(new FirstConnection(form).complete());

        assertThat(others.idClaims().path("sub")).isNotEqualTo(tokens.idClaims().path("sub"));
        assertThat(others.session()).isNotEqualTo(tokens.session());
        assertThat(others.idClaims().path("SubjectNameID").asText().equals(other.identifier()))
                .as("the person who logged in")
                .isTrue();
        assertThat(login.introspection(tokens).path("active").asBoolean())
                .as("the session of before")
                .isFalse();
    }

    private RelyingParty.Tokens fromThePlatform() {
        RelyingParty.Login login = realm.login();
        Page form = PlatformLogin.open(browser, login).as(doctor, SignInMeans.APPLICATION);
        return login.tokens(new FirstConnection(form).complete());
    }

    private Page strongMeans(RelyingParty.Login login) {
        Page page = browser.open(login.address());
        assertThat(page.find("#g-strong-means")).isPresent();
        assertThat(page.offers("#social-cps")).isTrue();
        assertThat(page.offers("#social-psc")).isTrue();
        assertThat(page.hasField("password")).isFalse();
        return page;
    }

    private void assertRaised(RelyingParty.Tokens weak, Raising raising) {
        RelyingParty.Login login = realm.login().with("acr_values", "eidas2");

        RelyingParty.Tokens strong = login.tokens(raising.by(login));

        assertThat(weak.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertThat(strong.idClaims().path("acr").asText()).isEqualTo("eidas2");
        assertThat(strong.session()).isEqualTo(weak.session());
        assertThat(strong.idClaims().path("sub")).isEqualTo(weak.idClaims().path("sub"));
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    private interface Raising {
        Page by(RelyingParty.Login login);
    }
}
