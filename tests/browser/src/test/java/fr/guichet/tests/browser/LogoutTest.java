package fr.guichet.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.oidc.PhoneAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A click on "Se déconnecter" in a browser that holds the policies of the pages against every redirect that follows a
 * form, as HtmlUnit does not.
 */
@ExtendWith(BrowserExtension.class)
class LogoutTest {

    @Test
    @Tag("ECPS-4")
    void aLogoutFromTheDossiersEndsAtProSanteConnectTooAndLeadsBack(Guichet guichet, Chromium chromium) {
        String doctor = "899701700090";
        Page page = chromium.window(new View("fr-FR", 1280));
        logIn(guichet, page, doctor);

        page.click("form[action='/logout'] button");

        page.waitForSelector("h1:has-text('Les dossiers de vos patients')");
        assertThat(guichet.proSanteConnect().isSignedIn(doctor)).isFalse();
    }

    @Test
    @Tag("ECPS-4")
    void aLogoutFromAPlatformThatIsOurClientEndsAtProSanteConnectToo(Guichet guichet, Chromium chromium) {
        String doctor = "899701700108";
        Page page = chromium.window(new View("fr-FR", 1280));
        logIn(guichet, page, doctor);
        page.navigate(guichet.monSisraClient().address().toString());
        page.getByText("Se connecter avec Guichet").click();
        page.waitForSelector("#claims");

        page.click("#logout");

        page.waitForURL(url -> url.startsWith(guichet.monSisra().home().toString()));
        assertThat(guichet.proSanteConnect().isSignedIn(doctor)).isFalse();
    }

    private static void logIn(Guichet guichet, Page page, String doctor) {
        guichet.proSanteConnect().people().add(Person.doctor(doctor, "CAMILLE", "DÉPART"));
        page.navigate(guichet.dossierService().address().toString());
        page.click("a.button");
        page.waitForSelector("#social-psc");
        new EcpsLogin(page).open().ask(doctor).answer(PhoneAnswer.APPROVE);
        new CardLogin(page).fillIn(doctor + "@example.test");
        page.click("#account-create");
        page.check("#termsAccepted");
        page.click("#account-terms-validate");
        page.waitForSelector(".families");
        assertThat(guichet.proSanteConnect().isSignedIn(doctor)).isTrue();
    }
}
