package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Linking a card, "Mes cartes" and "Espace libéral": in both languages, on a telephone and on a desk. */
@ExtendWith(BrowserExtension.class)
@Tag("CARD-6")
class LinkingPagesTest {
    /** A realm of its own, so that these people are nobody else's. */
    private static final String REALM = "professionnels-linking";

    private static final String OVERLAY =
            """
            clients:
              - clientId: mon-espace
                baseUrl: /realms/%1$s/espace
                redirectUris: [/realms/%1$s/espace/login-redirect]
            """
                    .formatted(REALM);

    private final Guichet guichet;
    private final Chromium chromium;

    LinkingPagesTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    @Test
    void theWayFromTheCardToTheSpacesIsAccessible(@TempDir Path directory) throws Exception {
        Path overlay = Files.writeString(directory.resolve("linking.yaml"), OVERLAY);
        guichet.createRealm(REALM, List.of(overlay), Map.of());

        walk(new View("fr-FR", 390), TestCard.DOCTOR_VIRGINIE, "linking-a");
        walk(new View("fr-FR", 1280), TestCard.DOCTOR_ANNE, "linking-b");
        walk(new View("en-GB", 390), TestCard.DOCTOR_OCSP_DOWN, "linking-c");
        walk(new View("en-GB", 1280), TestCard.DOCTOR_GIP, "linking-d");
    }

    private void walk(View view, TestCard card, String account) {
        new People(guichet, REALM).withRole("establishment", account);
        new People(guichet, REALM).withRole("administrator", account + "-refused");
        Page page = chromium.window(view);
        page.navigate(espace("cartes"));
        page.waitForSelector("#social-cps");
        CardLogin login = new CardLogin(page).reader(view);
        login.insert(card);
        page.waitForSelector("#account-link");
        check(page, "linking", view);
        send(page, account, "wrong");
        page.waitForSelector("#account-link-problems");
        check(page, "linking-with-error", view);
        send(page, account, People.PASSWORD);
        page.waitForSelector("#code-form");
        check(page, "linking-code", view);
        page.fill("#code", new CodeMessages(guichet).mailed(People.email(account)));
        page.click("#code-validate");
        page.waitForSelector("#link-names");
        check(page, "linking-names", view);
        page.click("#link-confirm");

        page.waitForSelector("#unlink-cps");
        check(page, "cards", view);
        page.navigate(espace("espace-liberal"));
        page.waitForSelector("#space-form");
        check(page, "space-form", view);
        page.click("#space-open");
        page.waitForSelector("#portal-problems");
        check(page, "space-form-with-errors", view);
        page.fill("#postcode", "75009");
        page.fill("#town", "Paris");
        page.click("#space-open");
        page.waitForSelector("#space-state");
        check(page, "space-open", view);
        page.navigate(espace("cartes/cps/retrait"));
        page.waitForSelector("#cards-removal");
        check(page, "card-removal", view);
        page.click("#portal-submit");
        page.waitForSelector("#cards-none");
        check(page, "cards-none", view);

        refused(view, account + "-refused");
    }

    private void refused(View view, String administrator) {
        Page page = chromium.window(view);
        page.navigate(espace("cartes"));
        page.waitForSelector("#social-cps");
        new CardLogin(page).reader(view).insert(TestCard.NURSE_OLIVIER);
        page.waitForSelector("#account-link");
        check(page, "linking-alone", view);
        send(page, administrator, People.PASSWORD);
        page.waitForSelector("#link-refused");
        check(page, "linking-refused", view);
    }

    private static void send(Page page, String account, String password) {
        page.fill("#linkUsername", account);
        page.fill("#linkPassword", password);
        page.click("#account-link-submit");
    }

    private String espace(String page) {
        return guichet.gateway().issuer(REALM) + "/espace/" + page;
    }
}
