package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of "Mes délégations", in both languages, on a telephone and on a desk. Each view has a doctor of its own, who
 * authorises the next one: everybody gives and receives.
 */
@ExtendWith(BrowserExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryDelegationPageTest {
    /** A realm of its own, so that these doctors are nobody else's. */
    private static final String REALM = "professionnels-delegations";

    private static final String OVERLAY =
            """
            clients:
              - clientId: mon-espace
                baseUrl: /realms/%1$s/account/
                redirectUris: [/realms/%1$s/espace/login-redirect]
            """
                    .formatted(REALM);

    private static final List<Visit> VISITS = List.of(
            new Visit(new View("fr-FR", 390), TestCard.DOCTOR_VIRGINIE, TestCard.DOCTOR_ANNE),
            new Visit(new View("fr-FR", 1280), TestCard.DOCTOR_ANNE, TestCard.DOCTOR_OCSP_DOWN),
            new Visit(new View("en-GB", 390), TestCard.DOCTOR_OCSP_DOWN, TestCard.DOCTOR_GIP),
            new Visit(new View("en-GB", 1280), TestCard.DOCTOR_GIP, TestCard.DOCTOR_VIRGINIE));

    private final Guichet guichet;
    private final Chromium chromium;

    EveryDelegationPageTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    private record Visit(View view, TestCard doctor, TestCard colleague) {}

    @BeforeAll
    void makeTheRealm(@TempDir Path directory) throws Exception {
        guichet.createRealm(
                REALM, List.of(Files.writeString(directory.resolve("delegations.yaml"), OVERLAY)), Map.of());
    }

    @Test
    @Tag("DEL-1")
    @Tag("DEL-4")
    void thePagesOfDelegationsAreAccessibleAndInOnesOwnLanguage() {
        List<Page> pages = VISITS.stream().map(this::give).toList();
        for (int i = 0; i < pages.size(); i++) {
            received(pages.get(i), VISITS.get(i).view());
        }
    }

    private Page give(Visit visit) {
        View view = visit.view();
        Page page = chromium.window(view);
        logIn(page, visit);
        check(page, "delegations-none", view);

        page.click("#delegation-invite");
        check(page, "delegation-assistant", view);
        page.click("#portal-submit");
        page.waitForSelector("#portal-problems");
        assertThat(page.getAttribute("#familyName", "aria-invalid")).isEqualTo("true");
        check(page, "delegation-assistant-with-errors", view);
        inviteByKeyboard(page, visit);
        page.waitForSelector("#portal-said");
        assertThat(page.textContent(".g-entry h3")).contains("Vladimir Dupont");

        page.click("#delegation-authorise");
        check(page, "delegation-colleague", view);
        page.fill("#familyName", "Médecin-Remplaçante");
        page.fill("#givenName", "Camille");
        page.fill("#identifier", "899700356895");
        page.fill(
                "#until", LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(3).toString());
        page.click("#portal-submit");
        page.waitForSelector("#portal-problems");
        check(page, "delegation-colleague-with-errors", view);
        page.fill("#identifier", visit.colleague().identifier());
        page.fill(
                "#until", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(10).toString());
        page.click("#portal-submit");
        page.waitForSelector("#portal-said");
        check(page, "delegations-given", view);
        return page;
    }

    private void received(Page page, View view) {
        page.navigate(section());
        page.waitForSelector("section[aria-labelledby=received] .g-entry");
        check(page, "delegations", view);
        page.locator("section[aria-labelledby=given] .g-entry a").first().click();
        page.waitForSelector("#delegation-change");
        check(page, "delegation-change", view);
        page.goBack();
        page.locator("section[aria-labelledby=received] .g-entry a").first().click();
        page.waitForSelector("#delegation-ending");
        check(page, "delegation-end", view);
        page.click("#portal-submit");
        page.waitForSelector("#portal-said");
        check(page, "delegations-ended", view);
    }

    /** From field to field by the tab key, and sent by the enter key of the last one. */
    private static void inviteByKeyboard(Page page, Visit visit) {
        page.focus("#familyName");
        page.keyboard().type("Dupont");
        page.keyboard().press("Tab");
        page.keyboard().type("Vladimir");
        page.keyboard().press("Tab");
        page.keyboard().type("assistant-" + visit.doctor().fileName() + "@example.test");
        page.keyboard().press("Enter");
    }

    private void logIn(Page page, Visit visit) {
        page.navigate(section());
        page.waitForSelector("#social-cps");
        CardLogin login = new CardLogin(page).reader(visit.view()).insert(visit.doctor());
        page.waitForSelector("#account-first-connection");
        login.fillIn("delegating-" + visit.doctor().fileName() + "@example.test");
        page.click("#account-create");
        page.check("#termsAccepted");
        page.click("#account-terms-validate");
        page.waitForSelector("#delegation-invite");
    }

    private String section() {
        return guichet.gateway().issuer(REALM) + "/espace/delegations";
    }
}
