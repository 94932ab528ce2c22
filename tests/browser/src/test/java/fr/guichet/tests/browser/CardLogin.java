package fr.guichet.tests.browser;

import com.microsoft.playwright.Page;
import fr.guichet.simulator.pki.TestCard;
import java.net.URI;

/** The steps of a login through the card reader. */
final class CardLogin {
    private static final String CODE = "1234";

    private final Page page;

    CardLogin(Page page) {
        this.page = page;
    }

    /** From the dossier service's page to the login page. */
    CardLogin open(URI dossierService) {
        page.navigate(dossierService.toString());
        page.click("a.button");
        page.waitForSelector("#social-cps");
        return this;
    }

    CardLogin reader(View view) {
        page.click("#social-cps");
        // The workbench follows the browser, as the gateway does.
        page.waitForSelector("html[lang=" + view.language() + "] #card-none");
        return this;
    }

    CardLogin insert(TestCard card) {
        page.check("#card-" + card.fileName());
        page.fill("#code", CODE);
        page.click("button[value=confirm]");
        return this;
    }

    CardLogin fillIn(String email) {
        page.fill("#email", email);
        page.fill("#password", "Longer-Than-8");
        page.fill("#passwordConfirm", "Longer-Than-8");
        page.fill("#postcode", "75009");
        page.fill("#town", "Paris");
        return this;
    }
}
