package fr.guichet.tests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a relying party gets that asks for something which cannot be, and what its page does without a session. */
@ExtendWith(GatewayExtension.class)
class RelyingPartyRequestsTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    private Doctor doctor;
    private Browser browser;

    RelyingPartyRequestsTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @BeforeEach
    void insertTheCardOfANewDoctor() {
        doctor = guichet.newDoctor();
        browser = guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    @Test
    void aWishForALevelThatDoesNotExistIsAnsweredWithTheLevelThatWasProven() {
        RelyingParty.Login login = realm.login().with("acr_values", "eidas9");

        Page end = new FirstConnection(browser.open(login.address()).click("#social-cps")).complete();

        assertThat(login.tokens(end).idClaims().path("acr").asText()).isEqualTo("eidas2");
    }

    @Test
    void anEssentialLevelThatDoesNotExistIsRefusedBeforeAnybodyLogsIn() {
        String claims = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas9\"]}}}";

        Page refused = browser.open(realm.login().with("claims", claims).address());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.offers("#social-cps")).isFalse();
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void aSilentLoginWithoutASessionComesBackAtOnceAndSaysSo() {
        RelyingParty.Login login = realm.login().with("prompt", "none");

        Page back = browser.open(login.address());

        assertThat(login.isAnsweredBy(back)).isFalse();
        assertThat(back.address().getPath()).isEqualTo("/return");
        assertThat(back.address().getQuery()).contains("error=login_required");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void aSilentLoginWithASessionIsAnsweredWithoutAPage() {
        new FirstConnection(browser.open(realm.login().address()).click("#social-cps")).complete();
        RelyingParty.Login silent = realm.login().with("prompt", "none");

        assertThat(silent.isAnsweredBy(browser.open(silent.address()))).isTrue();
    }

    @Test
    void whoLeavesTheDossiersAfterTheGatewaysSessionEndedIsAskedForTheCardAgain() {
        Page form = browser.open(guichet.dossierService()).click("Se connecter").click("#social-cps");
        Page home = new FirstConnection(form).complete();
        assertThat(home.heading()).isEqualTo("Mes patients");
        String account =
                realm.account(doctor.identifier()).orElseThrow().path("id").asText();
        guichet.admin().post(realm.name() + "/users/" + account + "/logout", Map.of());

        Page left = home.click("Se déconnecter");

        assertThat(left.address()).hasAuthority(guichet.dossierService().getAuthority());
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.click("Se connecter").offers("#social-cps")).isTrue();
    }
}
