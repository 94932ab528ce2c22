package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.local.ServerLog;
import fr.guichet.simulator.oidc.LogoutFault;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.EcpsLogin;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pro Santé Connect and the platform tell the gateway that a session ended; what they did not say ends nothing. */
@ExtendWith(GatewayExtension.class)
class LogoutFromUpstreamTest {
    private static final String MONSISRA_HOME = "Bienvenue sur MonSisra";
    private static final Duration LOG_LIMIT = Duration.ofSeconds(10);

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Doctor doctor;
    private final Browser browser;
    private final DossierVisit dossiers;

    LogoutFromUpstreamTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);
        this.browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
        this.dossiers = new DossierVisit(guichet, browser);
    }

    @Test
    @Tag("ECPS-4")
    void aSessionThatEndsAtProSanteConnectEndsHereAndAtEveryService() {
        dossiers.byEcps(doctor);

        assertEverySessionEndsBy(guichet.proSanteConnect());
    }

    @Test
    void aSessionThatEndsAtThePlatformEndsHereAndAtEveryService() {
        dossiers.byTile(doctor, SignInMeans.APPLICATION);

        assertEverySessionEndsBy(guichet.monSisra());
    }

    @Test
    @Tag("ECPS-4")
    void aSessionOfTheCardThatProSanteConnectJoinedEndsWithItToo() {
        dossiers.byCard();
        RelyingParty.Login login = realm.login().with("kc_idp_hint", "psc");
        login.tokens(EcpsLogin.on(browser.open(login.address())).approve(doctor));

        assertEverySessionEndsBy(guichet.proSanteConnect());
    }

    private void assertEverySessionEndsBy(OidcSimulator upstream) {
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(browser.open(login.address()));
        Page asClient = browser.open(guichet.monSisraClient().loginAddress());
        assertThat(asClient.heading()).isEqualTo("Connecté à MonSisra");
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);

        assertThat(upstream.endSessions(doctor.identifier())).containsExactly(200);

        assertThatThrownBy(() -> login.refreshed(tokens)).isInstanceOf(IllegalStateException.class);
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(browser.open(guichet.monSisraClient().address()).heading()).isEqualTo(MONSISRA_HOME);
        assertThat(dossiers.logIn().offers("#social-cps")).isTrue();
        assertThat(realm.events().await(start, event -> isOfTheDoctor("LOGOUT", event)))
                .isPresent();
    }

    @Test
    @Tag("ECPS-4")
    void aLogoutTokenThatCannotBeBelievedEndsNothing() {
        dossiers.byEcps(doctor);
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(browser.open(login.address()));

        for (Map.Entry<LogoutFault, String> each : causes().entrySet()) {
            LogoutFault fault = each.getKey();
            ServerLog.Mark mark = guichet.log().mark();
            Instant sent = Instant.now().truncatedTo(ChronoUnit.MILLIS);

            int answer = guichet.proSanteConnect().sendLogout(doctor.identifier(), client(), fault);

            assertThat(answer).as("%s", fault).isEqualTo(400);
            RelyingParty.Tokens refreshed = login.refreshed(tokens);
            assertThat(refreshed.session()).as("%s", fault).isEqualTo(tokens.session());
            tokens = refreshed;
            assertThat(realm.events().await(sent, LogoutFromUpstreamTest::isRefusedLogout))
                    .as("%s", fault)
                    .isPresent();
            assertThat(guichet.log()
                            .await(
                                    mark,
                                    line -> line.endsWith("A logout token of psc is refused: " + each.getValue()),
                                    LOG_LIMIT))
                    .as("%s", fault)
                    .isPresent();
        }
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
    }

    /** What the log says of each. */
    private static Map<LogoutFault, String> causes() {
        Map<LogoutFault, String> causes = new EnumMap<>(LogoutFault.class);
        causes.put(LogoutFault.UNSIGNED, "unsigned");
        causes.put(LogoutFault.HS256_WITH_PUBLIC_KEY, "algorithm");
        causes.put(LogoutFault.UNPUBLISHED_KEY, "signature");
        causes.put(LogoutFault.FORGED_SIGNATURE, "signature");
        causes.put(LogoutFault.NO_EVENTS, "answer_malformed");
        causes.put(LogoutFault.OTHER_EVENT, "answer_malformed");
        causes.put(LogoutFault.WITH_NONCE, "nonce");
        causes.put(LogoutFault.OTHER_AUDIENCE, "audience");
        causes.put(LogoutFault.EXPIRED, "expired");
        causes.put(LogoutFault.NOBODY, "answer_malformed");
        return causes;
    }

    @Test
    void aLogoutTokenOfAnotherIssuerEndsNothing() {
        dossiers.byEcps(doctor);

        assertThat(guichet.proSanteConnect().sendLogout(doctor.identifier(), client(), LogoutFault.OTHER_ISSUER))
                .isEqualTo(400);

        assertThat(realm.events().await(start, LogoutFromUpstreamTest::isRefusedLogout))
                .isPresent();
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
    }

    @Test
    void aLogoutTokenCountsOnce() {
        dossiers.byEcps(doctor);
        // The session at Pro Santé Connect goes on: the next login here is of the same one, which the token names.
        assertThat(guichet.proSanteConnect().sendLogout(doctor.identifier(), client(), LogoutFault.NONE))
                .isEqualTo(200);
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.DOOR);
        assertThat(dossiers.logIn().click("#social-psc").heading()).isEqualTo(DossierVisit.HOME);
        ServerLog.Mark mark = guichet.log().mark();

        assertThat(guichet.proSanteConnect().replayLogout(client())).isEqualTo(400);

        assertThat(guichet.log().await(mark, line -> line.contains("logout_token_taken"), LOG_LIMIT))
                .isPresent();
        assertThat(dossiers.heading()).isEqualTo(DossierVisit.HOME);
        assertThat(browser.hasSession()).isTrue();
        assertThat(dossiers.address("/dossiers/sanitaire"))
                .satisfies(page -> assertThat(browser.open(page).heading()).isEqualTo("Mes dossiers"));
    }

    /** What the realm is called at Pro Santé Connect. */
    private String client() {
        return "guichet-" + realm.name();
    }

    private static boolean isRefusedLogout(LoginEvent event) {
        return event.type().equals("LOGOUT_ERROR") && event.error().equals("invalid_token");
    }

    private boolean isOfTheDoctor(String type, LoginEvent event) {
        return event.type().equals(type)
                && event.error().isEmpty()
                && event.json()
                        .path("userId")
                        .equals(realm.account(doctor.identifier()).orElseThrow().path("id"));
    }
}
