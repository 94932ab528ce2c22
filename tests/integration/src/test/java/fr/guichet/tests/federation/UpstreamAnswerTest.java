package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.Endpoint;
import fr.guichet.simulator.oidc.Misbehaviour;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser comes back from Pro Santé Connect: once, in the browser that left, with what was said there. */
@ExtendWith(GatewayExtension.class)
@Timeout(60)
class UpstreamAnswerTest {
    private static final String NO_LOGIN = "Cette connexion n’est plus en cours";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;
    private final Browser browser;
    private final RelyingParty.Login login;

    UpstreamAnswerTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm();
        this.doctor = guichet.newDoctor();
        this.browser = guichet.browser();
        this.login = realm.login();
    }

    @Test
    @Tag("ECPS-4")
    void anAnswerIsWorthNothingInAnotherBrowser() {
        URI answer = answer();
        RefusedLogin victim = refusedLogin(guichet.browser());

        Page page = victim.browser().open(answer);

        assertThat(page.heading()).isEqualTo(NO_LOGIN);
        victim.assertLeft("upstream_no_login");
        // And nothing is taken from who began the login.
        assertThat(login.isAnsweredBy(new FirstConnection(browser.open(answer)).complete()))
                .isTrue();
    }

    @Test
    @Tag("ECPS-4")
    void anAnswerCountsOnce() {
        URI answer = answer();
        assertThat(login.isAnsweredBy(new FirstConnection(browser.open(answer)).complete()))
                .isTrue();
        int redeemed = guichet.proSanteConnect().asked(Endpoint.TOKEN);
        browser.forgetCookies();

        Page page = browser.open(answer);

        assertThat(page.heading()).isEqualTo(NO_LOGIN);
        assertThat(page.status()).isEqualTo(400);
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.proSanteConnect().asked(Endpoint.TOKEN)).isEqualTo(redeemed);
    }

    @Test
    void aReloadInTheMiddleOfAFirstConnectionDisturbsNothing() {
        URI answer = answer();
        Page form = browser.open(answer);
        RefusedLogin again = refusedLogin(browser);

        Page page = browser.openTab(answer);

        assertThat(page.heading()).isEqualTo(NO_LOGIN);
        again.assertLeft("upstream_no_login");
        assertThat(login.isAnsweredBy(new FirstConnection(form).complete())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Another provider's answer (RFC 9207): mixed up, or pushed in.
        "iss=[^&]*, iss=https%3A%2F%2Felsewhere.example, upstream_issuer",
        "iss=[^&]*, x=y, upstream_issuer",
        "code=[^&]*, x=y, upstream_answer_malformed",
        "code=, error=access_denied&code=, upstream_cancelled",
        "code=[^&]*, code=made-up, upstream_code_refused",
        "state=[^&]*, x=y, upstream_no_login",
        "/broker/psc/, /broker/monsisra/, upstream_no_login"
    })
    @Tag("ECPS-4")
    void anAnswerThatWasTamperedWithIsRefused(String what, String instead, String error) {
        URI tampered = URI.create(answer().toString().replaceFirst(what, instead));
        RefusedLogin refused = new RefusedLogin(
                realm, tampered.getPath().contains("/monsisra/") ? "monsisra" : "psc", doctor, browser);

        Page page = browser.open(tampered);

        assertThat(page.find("#upstream-refused")).isPresent();
        refused.assertLeft(error);
    }

    @Test
    void anUpstreamThatGoesDownInTheMiddleOfALoginEndsInItsPage() throws IOException {
        try (OwnProvider provider = OwnProvider.bySecret(guichet, "upstream-goes-down")) {
            Doctor known = provider.newDoctor();
            URI answer = Answers.of(browser, provider.realm().login().address(), provider.simulator(), known);
            RefusedLogin refused = new RefusedLogin(provider.realm(), "psc", known, browser);
            provider.simulator().down();

            Page page = browser.open(answer);

            assertThat(page.heading()).isEqualTo("Pro Santé Connect ne répond pas");
            assertThat(page.status()).isEqualTo(503);
            refused.assertLeft("upstream_unavailable");
            RefusedLogin.assertOffersOtherMeans(page);
        }
    }

    @Test
    @Tag("ECPS-4")
    void aLoginThatIsRefusedLeavesTheSessionThatIsThere() {
        browser.insert(guichet.pki().issue(doctor.card()));
        new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();
        guichet.proSanteConnect().behave(doctor.identifier(), Misbehaviour.NO_ACR);

        Page page = EcpsLogin.open(
                        browser, realm.login().with("prompt", "login").address())
                .approve(doctor);

        assertThat(page.find("#upstream-refused")).isPresent();
        RelyingParty.Login later = realm.login();
        assertThat(later.tokens(browser.open(later.address()))
                        .idClaims()
                        .path("acr")
                        .asText())
                .isEqualTo("eidas2");
    }

    /** The address that a good answer would lead the browser to, not opened yet. */
    private URI answer() {
        return Answers.of(browser, login.address(), guichet.proSanteConnect(), doctor);
    }

    private RefusedLogin refusedLogin(Browser where) {
        return new RefusedLogin(realm, "psc", doctor, where);
    }
}
