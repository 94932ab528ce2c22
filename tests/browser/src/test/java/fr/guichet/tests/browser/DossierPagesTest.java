package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the dossier service beyond the lists, which is in French alone, on a telephone and on a desk. Both doctors
 * of the runs are the same one, HUGO, who may or may not have been here before; each run answers to a dossier of its own.
 */
@ExtendWith(BrowserExtension.class)
class DossierPagesTest {
    private static final TestCard DOCTOR = TestCard.DOCTOR_HUGO;

    private final Guichet guichet;
    private final Chromium chromium;

    DossierPagesTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "{0} pixels")
    @CsvSource({"390, 43200001", "1280, 43200002"})
    @Tag("DOS-2")
    @Tag("DOS-3")
    @Tag("DOS-4")
    @Tag("DOS-7")
    void thePagesOfDossiersAreAccessible(int width, String asked) {
        View view = new View("fr-FR", width);
        Page page = chromium.window(view);
        open(page, "/aide");
        check(page, "dossier-help", view);
        open(page, "/en-savoir-plus");
        check(page, "dossier-about", view);
        logIn(page, view);

        check(page, "dossier-home-of-a-space", view);
        open(page, "/dossiers");
        check(page, "dossier-families", view);
        open(page, "/dossiers/personnes-agees?onglet=hors-patientele");
        assertThat(page.textContent(".tabs a[aria-current=page]")).startsWith("Hors patientèle");
        check(page, "dossier-tab", view);
        open(page, "/dossiers-refuses");
        check(page, "dossiers-refused", view);

        open(page, "/patients");
        page.click("main form.patient button");
        page.waitForSelector(".problems:focus");
        check(page, "dossier-patient-search-with-errors", view);
        page.fill("#nom", "chartier");
        page.click("main form.patient button");
        page.waitForSelector("tbody tr");
        check(page, "dossier-patient-found", view);

        answerAndWrite(page, asked, view);
    }

    private void answerAndWrite(Page page, String asked, View view) {
        open(page, "/dossiers/personnes-agees/" + asked);
        check(page, "dossier-to-accept", view);
        page.click("form[action$='/refus'] button");
        page.waitForSelector(".done:focus");
        check(page, "dossier-refused", view);
        page.click("form[action$='/reprise'] button");
        page.waitForSelector(".done:focus");
        page.click("form[action$='/acceptation'] button");
        page.waitForSelector(".done:focus");
        check(page, "dossier-accepted", view);

        Page other = page.context().newPage();
        String part = "/dossiers/personnes-agees/" + asked + "/medical";
        open(other, part);
        open(page, part);
        check(page, "dossier-part", view);
        page.fill("#texte", "Écrit d’abord.\nSur deux lignes.");
        page.click(".entry button");
        page.waitForSelector(".done:focus");
        check(page, "dossier-with-part", view);
        other.fill("#texte", "Écrit ensuite.");
        other.click(".entry button");
        other.waitForSelector(".problems:focus");
        check(other, "dossier-part-written-meanwhile", view);
        other.close();
    }

    private void logIn(Page page, View view) {
        CardLogin login =
                new CardLogin(page).open(guichet.dossierService().address()).reader(view);
        login.insert(DOCTOR);
        page.waitForSelector("#account-first-connection, .families");
        if (page.locator("#account-first-connection").count() > 0) {
            login.fillIn(DOCTOR.fileName() + "@example.test");
            page.click("#account-create");
            page.check("#termsAccepted");
            page.click("#account-terms-validate");
            page.waitForSelector(".families");
        }
    }

    private void open(Page page, String path) {
        page.navigate(guichet.dossierService().address() + path);
    }
}
