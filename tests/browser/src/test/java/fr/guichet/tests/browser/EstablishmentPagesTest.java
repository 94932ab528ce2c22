package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.inbox.Mail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of "Mon établissement", in both languages, on a telephone and on a desk. Each view has an establishment and a
 * référent of its own, whom the operators' file invites.
 */
@ExtendWith(BrowserExtension.class)
class EstablishmentPagesTest {

    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);
    private static final Pattern USERNAME = Pattern.compile("Votre nom d’utilisateur\\h?:\\s+(\\S+)");
    private static final String FILE =
            """
            nom;prenom;email
            Du Bois-Guérin;Anne-Charlotte;anne-%1$s@example.test
            ;Sans nom;x@example.test
            Martin;Zoé;pas une adresse
            """;

    private final Guichet guichet;
    private final Chromium chromium;

    EstablishmentPagesTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    static Stream<View> views() {
        return View.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @Tag("EST-1")
    @Tag("EST-2")
    void thePagesOfAReferentAreAccessible(View view) {
        Page page = chromium.window(view);
        String username = invited(page, view);
        logIn(page, username, "referent-" + view + "@example.test");
        page.check("#termsAccepted");
        page.click("#account-terms-validate");
        page.waitForSelector("#establishment-people");
        assertThat(page.getAttribute("html", "lang")).isEqualTo(view.language());
        String list = page.url();
        check(page, "establishment-people-first", view);

        add(page, view);
        page.click("#establishment-professional");
        page.waitForSelector("#number");
        check(page, "establishment-professional", view);
        page.navigate(list);
        importAFile(page, view);
        page.navigate(list);
        page.waitForSelector("#establishment-people");
        check(page, "establishment-people", view);
        disable(page, view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void thePageOfWhoIsNowhereIsAccessible(View view) {
        String name = "nowhere-" + view;
        new People(guichet, Guichet.REALM).withRole("establishment", name);
        Page page = chromium.window(view);

        logIn(page, name, People.email(name));

        page.waitForSelector("#establishment-ask");
        check(page, "establishment-none", view);
    }

    private static void add(Page page, View view) {
        page.click("#establishment-new");
        page.waitForSelector("#establishment-person-form");
        check(page, "establishment-new", view);
        page.fill("#email", "nobody");
        page.click("#portal-submit");
        page.waitForSelector("#portal-problems");
        assertThat(page.getAttribute("#family", "aria-invalid")).isEqualTo("true");
        check(page, "establishment-new-with-errors", view);
        page.fill("#family", "Wick");
        page.fill("#given", "John");
        page.fill("#email", "added-" + view + "@example.test");
        page.click("#portal-submit");
        page.waitForSelector("#portal-said");
        check(page, "establishment-added", view);
    }

    private static void importAFile(Page page, View view) {
        page.click("#establishment-import");
        page.waitForSelector("#establishment-import-form");
        check(page, "establishment-import", view);
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "personnes.csv", "text/csv", FILE.formatted(view).getBytes(StandardCharsets.UTF_8)));
        page.click("#portal-submit");
        page.waitForSelector("#establishment-refused");
        check(page, "establishment-import-report", view);
    }

    private static void disable(Page page, View view) {
        page.locator("#establishment-people a")
                .filter(new Locator.FilterOptions().setHasText("John"))
                .first()
                .click();
        page.waitForSelector("#establishment-person");
        check(page, "establishment-person", view);
        page.click("#establishment-disable");
        page.waitForSelector("#portal-confirm");
        check(page, "establishment-confirm", view);
        page.click("#portal-submit");
        page.waitForSelector("#portal-said");
        check(page, "establishment-person-disabled", view);
    }

    /** A référent of a new establishment, who has opened the mail and chosen a password; their user name. */
    private String invited(Page page, View view) {
        String email = "referent-" + view + "@example.test";
        // The letter makes it a number of TEST, which has no key.
        String finess = "9T0" + (view.language().equals("fr") ? "1" : "2") + String.format("%05d", view.width());
        new AdminApi(guichet.gateway().loginHost(), guichet.gateway().admin())
                .post(
                        Guichet.REALM + "/establishments",
                        "text/csv",
                        "finess;nom;region;referent_nom;referent_prenom;referent_email\n" + finess
                                + ";CENTRE HOSPITALIER DE TEST " + finess + ";Île-de-France;Référent" + view.language()
                                + view.width() + ";Camille;" + email + "\n");
        Mail mail = guichet.inbox().awaitTo(email, (Mail one) -> !one.links().isEmpty(), MAIL_WITHIN);
        Matcher username = USERNAME.matcher(mail.text().orElseThrow());
        assertThat(username.find()).as("the user name in the mail").isTrue();
        page.navigate(mail.links().get(0).toString());
        page.waitForSelector("#account-password");
        check(page, "establishment-password", view);
        page.fill("#password-new", People.PASSWORD);
        page.fill("#password-confirm", People.PASSWORD);
        page.click("#account-password-save");
        page.waitForSelector("#kc-info-message");
        return username.group(1);
    }

    private void logIn(Page page, String username, String email) {
        page.navigate(guichet.gateway().issuer(Guichet.REALM) + "/espace/etablissement");
        page.fill("#username", username);
        page.fill("#password", People.PASSWORD);
        page.click("#g-login");
        page.waitForSelector("#code-form");
        page.fill("#code", new CodeMessages(guichet).mailed(email));
        page.click("#code-validate");
    }
}
