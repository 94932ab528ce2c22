package fr.guichet.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.monsisra.MonSisraClient;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.FirstConnection;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.TestGuichet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The other direction: a platform sends its people here, by PAR and private_key_jwt, and hears when a session ends. */
@ExtendWith(GatewayExtension.class)
class MonSisraAsAClientTest {
    private final TestGuichet guichet;
    private final MonSisraClient monSisra;

    MonSisraAsAClientTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.monSisra = guichet.monSisraClient();
    }

    @Test
    void aPlatformGetsTheClaimsOfWhoLogsInHere() {
        Doctor doctor = guichet.newDoctor();

        Page page = logIn(cardOf(doctor));

        assertThat(page.heading()).isEqualTo("Connecté à MonSisra");
        assertThat(page.find("#claim-SubjectNameID").orElse("").equals(doctor.identifier()))
                .as("SubjectNameID is the national identifier")
                .isTrue();
        assertThat(page.find("#claim-family_name")).hasValue(doctor.surname());
        assertThat(page.find("#claim-acr")).hasValue("eidas2");
    }

    @Test
    void itsLogoutEndsTheSessionHereAndGoesBackToThePortal() {
        Browser browser = cardOf(guichet.newDoctor());

        Page portal = logIn(browser).click("#logout");

        assertThat(portal.address()).isEqualTo(guichet.monSisra().home());
        assertThat(browser.hasSession()).isFalse();
        assertThat(browser.open(monSisra.address()).heading()).isEqualTo("Bienvenue sur MonSisra");
    }

    @Test
    void aSessionThatIsEndedHereEndsThere() {
        Browser browser = cardOf(guichet.newDoctor());
        Page page = logIn(browser);
        String account = page.find("#claim-sub").orElseThrow();

        guichet.admin().post(guichet.realm().name() + "/users/" + account + "/logout", "");

        assertThat(browser.open(monSisra.address()).heading()).isEqualTo("Bienvenue sur MonSisra");
    }

    private Browser cardOf(Doctor doctor) {
        return guichet.browserWith(guichet.pki().issue(doctor.card()));
    }

    /** By the card, through a first connection. */
    private Page logIn(Browser browser) {
        Page login = browser.open(monSisra.loginAddress());
        return new FirstConnection(login.click("#social-cps")).complete();
    }
}
