package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

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

/** "Mon compte" in a browser: its pages in both languages, on a telephone and on a desk, and the way out. */
@ExtendWith(BrowserExtension.class)
@Tag("ACC-5")
class MyAccountTest {
    /** A realm of its own, so that these doctors are nobody else's. */
    private static final String REALM = "professionnels-account";

    private static final String OVERLAY =
            """
            clients:
              - clientId: account-console
                baseUrl: /realms/%1$s/account/
                redirectUris: [/realms/%1$s/account/*]
                attributes: {post.logout.redirect.uris: /realms/%1$s/account/*}
            """
                    .formatted(REALM);

    private final Guichet guichet;
    private final Chromium chromium;

    MyAccountTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    @Test
    void thePagesOfTheAccountAreAccessibleAndInOnesOwnLanguage(@TempDir Path directory) throws Exception {
        Path overlay = Files.writeString(directory.resolve("account.yaml"), OVERLAY);
        guichet.createRealm(REALM, List.of(overlay), Map.of());

        walk(new View("fr-FR", 390), TestCard.DOCTOR_VIRGINIE);
        walk(new View("fr-FR", 1280), TestCard.DOCTOR_ANNE);
        walk(new View("en-GB", 390), TestCard.DOCTOR_OCSP_DOWN);
        walk(new View("en-GB", 1280), TestCard.DOCTOR_GIP);
    }

    private void walk(View view, TestCard doctor) {
        boolean french = view.language().equals("fr");
        Page page = chromium.window(view);
        page.navigate(account("?referrer=dossier-service"));
        page.waitForSelector("#social-cps");
        CardLogin login = new CardLogin(page).reader(view).insert(doctor);
        page.waitForSelector("#account-first-connection");
        login.fillIn(doctor.fileName() + "@example.test");
        page.click("#account-create");
        page.check("#termsAccepted");
        page.click("#account-terms-validate");

        page.waitForSelector("#save-btn");
        assertThat(page.textContent("h1")).isEqualTo(french ? "Mes informations" : "My information");
        assertThat(page.isDisabled("#lastName")).isTrue();
        assertThat(page.inputValue("#professionLabel")).isEqualTo("Médecin");
        assertThat(page.getAttribute("[data-testid=referrer-link]", "href"))
                .startsWith(guichet.dossierService().address().toString());
        check(page, "account-information", view);

        page.fill("#postcode", "1400");
        page.click("#save-btn");
        page.getByText(french ? "Saisissez les 5 chiffres" : "Enter the 5 digits")
                .waitFor();
        check(page, "account-information-with-errors", view);

        page.navigate(account("account-security/signing-in"));
        page.waitForSelector("[data-testid='password/credential-list']");
        assertThat(page.textContent("h1")).isEqualTo(french ? "Mes moyens de connexion" : "My ways to sign in");
        check(page, "account-means", view);
        page.navigate(account("account-security/device-activity"));
        page.waitForSelector(".signed-in-device-list");
        check(page, "account-sessions", view);

        page.navigate(account(""));
        page.click("#update-email-btn");
        page.waitForSelector("#kc-update-email-form");
        check(page, "account-email-change", view);
        page.fill("#email", "new-" + doctor.fileName() + "@example.test");
        page.click("#email-change-send");
        page.waitForSelector("#kc-info-message");
        check(page, "account-email-change-sent", view);

        page.navigate(account(""));
        page.click("[data-testid=options-toggle]");
        page.getByText(french ? "Se déconnecter" : "Sign out").click();
        page.waitForSelector("#social-cps");
    }

    private String account(String page) {
        return guichet.gateway().issuer(REALM) + "/account/" + page;
    }
}
