package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.simulator.oidc.ReceivedLogout;
import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.console.AccountApi;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A logout by a click ends the session here, and the one at the site that vouched for it; anything else spares that one. */
@ExtendWith(GatewayExtension.class)
class LogoutByAClickTest {
    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;
    private final Browser browser;
    private final DossierVisit dossiers;

    LogoutByAClickTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        this.dossiers = new DossierVisit(guichet, browser);
    }

    @Test
    @Tag("ECPS-4")
    void fromTheDossierServiceItGoesThroughProSanteConnectAndBackToItsHome() {
        dossiers.byEcps(doctor);
        int before = logoutsAtProSanteConnect().size();

        Page end = dossiers.logOut();

        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isFalse();
        assertThat(logoutsAtProSanteConnect()).hasSize(before + 1).last().satisfies(LogoutByAClickTest::isHinted);
        assertThat(end.address()).isEqualTo(dossiers.address("/"));
        assertThat(end.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(dossiers.logIn().offers("#social-psc")).isTrue();
    }

    @Test
    @Tag("ECPS-4")
    void fromTheAccountConsoleItEndsProSanteConnectsSessionAndTheServicesToo() {
        dossiers.byEcps(doctor);
        AccountApi console = AccountApi.open(guichet, browser);

        Page end = browser.open(console.logoutAddress());

        assertThat(end.address()).isEqualTo(URI.create(realm.issuer() + "/account/"));
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isFalse();
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
    }

    @Test
    void aSessionThatTheCardRaisedStillEndsAtProSanteConnect() {
        dossiers.byEcps(doctor);
        browser.open(dossiers.address("/dossiers/sanitaire/1")).click("#social-cps");

        Page end = dossiers.logOut();

        assertThat(end.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isFalse();
    }

    @Test
    void whoCameByTheTileGoesOnWorkingAtThePlatform() {
        dossiers.byTile(doctor, SignInMeans.APPLICATION);

        Page end = dossiers.logOut();

        assertThat(end.address()).isEqualTo(dossiers.address("/"));
        assertThat(end.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.monSisra().isSignedIn(doctor.identifier())).isTrue();
    }

    @Test
    void whoCameFromAPlatformThatWantsItIsLoggedOutThereToo() {
        TestRealm wanted = guichet.realm(
                "logout-at-platform",
                """
                identityProviders:
                  - alias: monsisra
                    config:
                      logoutAtPlatform: "true"
                """);
        guichet.accounts(wanted).connectedByCard(doctor);
        RelyingParty.Login login = wanted.login();
        RelyingParty.Tokens tokens =
                login.tokens(PlatformLogin.open(browser, login).as(doctor, SignInMeans.APPLICATION));

        Page end = browser.open(login.logoutAddress(tokens));

        assertThat(end.heading()).isEqualTo("Retour");
        assertThat(browser.hasSession()).isFalse();
        assertThat(guichet.monSisra().isSignedIn(doctor.identifier())).isFalse();
    }

    @Test
    @Tag("ECPS-4")
    void aPlatformThatKeepsItsSessionDoesNotMakeProSanteConnectKeepIts() {
        dossiers.byEcps(doctor);
        dossiers.byTile(doctor, SignInMeans.APPLICATION);

        Page end = dossiers.logOut();

        assertThat(end.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isFalse();
        assertThat(guichet.monSisra().isSignedIn(doctor.identifier())).isTrue();
    }

    @Test
    void fromMonSisraAsAClientItEndsTheDossierServicesSessionAndProSanteConnects() {
        dossiers.byEcps(doctor);
        Page connected = browser.open(guichet.monSisraClient().loginAddress());

        Page end = connected.click("#logout");

        assertThat(end.address()).isEqualTo(guichet.monSisra().home());
        assertThat(browser.hasSession()).isFalse();
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isFalse();
    }

    @Test
    void aCardsSessionEndsWithoutProSanteConnect() {
        dossiers.byCard();
        int before = logoutsAtProSanteConnect().size();

        Page end = dossiers.logOut();

        assertThat(end.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(browser.hasSession()).isFalse();
        assertThat(logoutsAtProSanteConnect()).hasSize(before);
    }

    @Test
    void losingTheSessionAtTheDossierServiceEndsNoOther() {
        dossiers.byEcps(doctor);

        dossiers.loseSession();

        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isTrue();
        assertThat(dossiers.logIn().heading()).isEqualTo(DossierVisit.HOME);
    }

    @Test
    void anAdministratorsLogoutEndsTheServicesAndNotProSanteConnects() {
        dossiers.byEcps(doctor);
        String account =
                realm.account(doctor.identifier()).orElseThrow().path("id").asText();

        guichet.admin().post(realm.name() + "/users/" + account + "/logout", "");

        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isTrue();
    }

    @Test
    void aSessionThatTimesOutAtTheGatewayEndsNoneAtProSanteConnect() {
        TestRealm shortSessions = guichet.realm(
                "short-sessions",
                """
                ssoSessionIdleTimeout: 8
                ssoSessionMaxLifespan: 8
                """);
        guichet.accounts(shortSessions).connectedByCard(doctor);
        RelyingParty.Login login = shortSessions.login();
        RelyingParty.Tokens tokens =
                login.tokens(EcpsLogin.open(browser, login.address()).approve(doctor));

        awaitTheEndOf(login, tokens);

        assertThat(guichet.proSanteConnect().isSignedIn(doctor.identifier())).isTrue();
        assertThat(logoutsAtProSanteConnect())
                .extracting(ReceivedLogout::client)
                .doesNotContain("guichet-short-sessions");
    }

    private static void awaitTheEndOf(RelyingParty.Login login, RelyingParty.Tokens tokens) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (isAlive(login, tokens)) {
            assertThat(System.nanoTime()).as("the session times out").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean isAlive(RelyingParty.Login login, RelyingParty.Tokens tokens) {
        try {
            login.refreshed(tokens);
            return true;
        } catch (IllegalStateException over) {
            return false;
        }
    }

    @Test
    @Tag("ECPS-4")
    void whenProSanteConnectIsDownOneIsLoggedOutHereAllTheSame() throws IOException {
        try (OwnProvider own = OwnProvider.bySecret(guichet, "down-at-logout")) {
            Doctor person = own.newDoctor();
            guichet.accounts(own.realm()).connectedByCard(person);
            RelyingParty.Login login = own.realm().login();
            RelyingParty.Tokens tokens =
                    login.tokens(EcpsLogin.open(browser, login.address()).approve(person));
            own.simulator().down();

            Page end = browser.open(login.logoutAddress(tokens));

            assertThat(end.heading()).isEqualTo("Retour");
            assertThat(browser.hasSession()).isFalse();
            assertThatThrownBy(() -> login.refreshed(tokens)).isInstanceOf(IllegalStateException.class);
        }
    }

    private List<ReceivedLogout> logoutsAtProSanteConnect() {
        return guichet.proSanteConnect().logouts();
    }

    private static void isHinted(ReceivedLogout logout) {
        assertThat(logout.hinted()).isTrue();
        assertThat(logout.ended()).isTrue();
        assertThat(logout.returned()).isTrue();
    }
}
