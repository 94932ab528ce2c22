package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.oidc.SignInMeans;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PlatformLogin;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From MonSisra, one click leads to the dossiers, when the login over there was strong. */
@ExtendWith(GatewayExtension.class)
class TheTileOpensTheDossiersTest {
    private static final String TILE = "Service des dossiers";

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Doctor doctor;

    TheTileOpensTheDossiersTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.newDoctor();
    }

    @Test
    @Tag("PLAT-1")
    @Tag("PLAT-2")
    void theTileMakesTheAccountTheFirstTimeAndAsksNothingTheSecond() {
        Page form = portal(guichet.browser(), SignInMeans.CARD).click(TILE);
        assertThat(form.heading()).isEqualTo("Première connexion");
        assertOnTheDossiers(new FirstConnection(form).complete());

        assertOnTheDossiers(portal(guichet.browser(), SignInMeans.APPLICATION).click(TILE));
        assertThat(realm.accountsOf(doctor.identifier())).isEqualTo(1);
    }

    @Test
    void aPasswordAloneOverThereOpensNothingAndMakesNoAccount() {
        Browser browser = guichet.browser();

        Page refused = portal(browser, SignInMeans.PASSWORD).click(TILE);

        assertThat(refused.address()).hasAuthority(guichet.loginHost().getAuthority());
        assertThat(refused.text()).contains("MonSisra");
        assertThat(refused.text()).doesNotContain(doctor.identifier());
        assertThat(browser.hasSession()).isFalse();
        assertThat(realm.accountsOf(doctor.identifier())).isZero();
    }

    private Page portal(Browser browser, SignInMeans means) {
        return PlatformLogin.atPortal(browser, guichet.monSisra().home(), doctor, means);
    }

    private void assertOnTheDossiers(Page page) {
        assertThat(page.address()).hasAuthority(guichet.dossierService().getAuthority());
        assertThat(page.heading()).isEqualTo("Mes patients");
    }
}
