package fr.guichet.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.oidc.Person;
import fr.guichet.simulator.pki.TestCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class KeyboardTest {
    private static final int MOST_STOPS = 120;

    @Test
    void aWholeLoginNeedsTheKeyboardAlone(Guichet guichet, Chromium chromium) {
        Page page = chromium.window(new View("fr-FR", 1280));
        page.navigate(guichet.dossierService().address().toString());
        press(page, "a.button", "Enter");
        page.waitForSelector("#social-cps");
        press(page, "#social-cps", "Enter");
        page.waitForSelector("#card-none");

        chooseByArrows(page, TestCard.DOCTOR_OCSP_DOWN.fileName());
        tabTo(page, "#code");
        page.keyboard().type("1234");
        press(page, "button[value=confirm]", "Enter");

        page.waitForURL(url -> url.startsWith(guichet.gateway().loginHost().toString())
                || url.startsWith(guichet.dossierService().address().toString()));
        page.waitForSelector("#account-first-connection, #account-terms-form, .families");
        assertThat(page.locator("#card-refused").count()).isZero();
    }

    @Test
    @Tag("ECPS-1")
    void aLoginByEcpsNeedsTheKeyboardAlone(Guichet guichet, Chromium chromium) {
        String doctor = "899701700082";
        guichet.proSanteConnect().people().add(Person.doctor(doctor, "CAMILLE", "CLAVIER"));
        Page page = chromium.window(new View("fr-FR", 1280));
        page.navigate(guichet.dossierService().address().toString());
        press(page, "a.button", "Enter");
        page.waitForSelector("#social-psc");
        press(page, "#social-psc", "Enter");
        page.waitForSelector("#identifier");
        tabTo(page, "#identifier");
        page.keyboard().type(doctor);
        press(page, "button[value=continue]", "Enter");
        page.waitForSelector("button[value=refuse]");
        press(page, "button[value=refuse]", "Enter");

        page.waitForSelector("#upstream-refused");
        press(page, "#upstream-retry", "Enter");
        page.waitForSelector("#identifier");
        tabTo(page, "#identifier");
        page.keyboard().type(doctor);
        press(page, "button[value=continue]", "Enter");
        page.waitForSelector("button[value=approve]");
        press(page, "button[value=approve]", "Enter");
        page.waitForSelector("#account-first-connection");
    }

    @Test
    void theLoginFormNeedsTheKeyboardAloneAndBringsItsReaderToTheError(Guichet guichet, Chromium chromium) {
        Page page = chromium.window(new View("fr-FR", 390));
        page.navigate(guichet.dossierService().address().toString());
        press(page, "a.button", "Enter");
        page.waitForSelector("#g-login-form");
        tabTo(page, "#username");
        page.keyboard().type("899700356895");
        tabTo(page, "#password");
        page.keyboard().type("Aa1!-of-nobody");
        press(page, "#g-login", "Enter");

        page.waitForSelector("#username-error");
        focusComesTo(page, "#username");
        assertThat(page.inputValue("#username")).isEqualTo("899700356895");
        assertThat(page.inputValue("#password")).isEmpty();
    }

    @Test
    void aLoginWithACodeNeedsTheKeyboardAlone(Guichet guichet, Chromium chromium) {
        String name = "keyboard-code";
        new People(guichet, Guichet.REALM).withRole("establishment", name);
        Page page = chromium.window(new View("fr-FR", 1280));
        page.navigate(guichet.gateway().issuer(Guichet.REALM) + "/account/");
        page.waitForSelector("#g-login-form");
        tabTo(page, "#username");
        page.keyboard().type(name);
        tabTo(page, "#password");
        page.keyboard().type(People.PASSWORD);
        press(page, "#g-login", "Enter");

        page.waitForSelector("#code-form");
        focusComesTo(page, "#code");
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        page.waitForSelector("#code-error");
        focusComesTo(page, "#code");
        tabTo(page, "#trustDevice");
        page.keyboard().press("Space");
        assertThat(page.isChecked("#trustDevice")).isFalse();
        // What is awaited can be reached, and says how long it takes.
        tabTo(page, "#code-send-email");
        page.keyboard().press("Enter");
        assertThat(page.textContent("#code-announcement")).isNotBlank();
        page.focus("#code");
        page.keyboard().type(new CodeMessages(guichet).mailed(People.email(name)));
        press(page, "#code-validate", "Enter");
        page.waitForSelector("#save-btn");
    }

    private static void press(Page page, String selector, String key) {
        tabTo(page, selector);
        page.keyboard().press(key);
    }

    /** A group of radio buttons is one stop of the Tab key; the arrows choose within it. */
    private static void chooseByArrows(Page page, String card) {
        tabTo(page, "input[name=card]");
        for (int i = 0; i < MOST_STOPS && !matches(page, "#card-" + card); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.isChecked("#card-" + card)).isTrue();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (matches(page, selector)) {
                Object visible = page.evaluate("document.activeElement.matches(':focus-visible')");
                assertThat(visible).as("focus is visible on " + selector).isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    /** By itself, once the browser has drawn the page: on the field to fill in or to correct. */
    private static void focusComesTo(Page page, String selector) {
        page.waitForFunction("selector => document.activeElement.matches(selector)", selector);
    }

    private static boolean matches(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector));
    }
}
