package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.inbox.Mail;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a forgotten password, in both languages, on a telephone and on a desk. */
@ExtendWith(BrowserExtension.class)
class PasswordPagesTest {

    private static final Duration MAIL_WITHIN = Duration.ofSeconds(20);

    private final Guichet guichet;
    private final Chromium chromium;

    PasswordPagesTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    static Stream<View> views() {
        return View.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void theWayFromAForgottenPasswordToANewOneIsAccessible(View view) {
        String name = "forgetful-" + view.language() + "-" + view.width();
        String email = People.email(name);
        new People(guichet, Guichet.REALM).withRole("referent", name);
        Page page = chromium.window(view);
        page.navigate(
                guichet.gateway().issuer(Guichet.REALM) + "/login-actions/reset-credentials?client_id=dossier-service");
        check(page, "forgotten", view);
        page.fill("#username", "89970003401");
        page.click("#account-forgotten-send");
        page.waitForSelector("#account-problems");
        check(page, "forgotten-with-error", view);
        page.fill("#username", name);
        page.click("#account-forgotten-send");
        page.waitForSelector("#account-forgotten-sent");
        check(page, "forgotten-sent", view);

        URI link = guichet.inbox()
                .awaitTo(email, (Mail mail) -> !mail.links().isEmpty(), MAIL_WITHIN)
                .links()
                .get(0);
        page.navigate(link.toString());
        page.waitForSelector("#account-password");
        check(page, "new-password", view);
        page.fill("#password-new", "abc");
        page.click("#account-password-save");
        page.waitForSelector("#account-problems");
        check(page, "new-password-with-errors", view);
        page.fill("#password-new", "Klmnopqrst2!");
        page.fill("#password-confirm", "Klmnopqrst2!");
        page.click("#account-password-save");
        page.waitForSelector("#kc-info-message");
        check(page, "new-password-saved", view);
        page.navigate(link.toString());
        check(page, "link-used", view);
    }
}
