package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page of ours, in both languages, on a telephone and on a desk. Every case has a doctor of its own. */
@ExtendWith(BrowserExtension.class)
class EveryPageTest {
    private final Guichet guichet;
    private final Chromium chromium;

    EveryPageTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(new View("fr-FR", 390), TestCard.DOCTOR_VIRGINIE),
                Arguments.of(new View("fr-FR", 1280), TestCard.DOCTOR_ANNE),
                Arguments.of(new View("en-GB", 390), TestCard.DOCTOR_OCSP_DOWN),
                Arguments.of(new View("en-GB", 1280), TestCard.DOCTOR_GIP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void theWayFromTheCardToTheDossiersIsAccessible(View view, TestCard doctor) {
        Page page = chromium.window(view);
        page.navigate(guichet.dossierService().address().toString());
        check(page, "dossier-welcome", view);

        CardLogin login = new CardLogin(page).open(guichet.dossierService().address());
        assertThat(page.getAttribute("html", "lang")).isEqualTo(view.language());
        check(page, "login", view);
        page.fill("#username", "899700356895");
        page.click("#g-login");
        page.waitForSelector("#username-error");
        check(page, "login-with-errors", view);
        page.fill("#username", "nobody");
        page.fill("#password", "Aa1!-of-nobody");
        page.click("#g-login");
        page.waitForSelector("#g-login-refused");
        check(page, "login-refused", view);
        login.reader(view);
        check(page, "card-reader", view);

        login.insert(doctor);
        page.waitForSelector("#account-first-connection");
        check(page, "first-connection", view);
        page.click("#account-create");
        page.waitForSelector("#account-problems");
        check(page, "first-connection-with-errors", view);

        String email = doctor.fileName() + "@example.test";
        login.fillIn(email);
        page.click("#account-create");
        page.waitForSelector("#account-terms-form");
        check(page, "terms", view);

        page.check("#termsAccepted");
        page.click("#account-terms-validate");
        page.waitForSelector(".families");
        check(page, "dossier-home", view);
        page.click(".families a.button");
        page.waitForSelector("h1");
        check(page, "dossier-list", view);
        page.navigate(guichet.dossierService().address() + "/dossiers/sanitaire/nouveau");
        check(page, "dossier-creation", view);
        page.click(".entry button");
        page.waitForSelector(".problems");
        check(page, "dossier-creation-with-errors", view);
        page.fill("#nom", "Fictif");
        page.fill("#prenom", "Patient");
        page.fill("#code-postal", "14000");
        page.fill("#ville", "Caen");
        page.click(".entry button");
        page.waitForSelector(".done:focus");
        check(page, "dossier-created", view);
        page.click("tbody th a");
        page.waitForSelector(".detail");
        check(page, "dossier-detail", view);
        page.navigate(guichet.dossierService().address() + "/connexion/initier");
        check(page, "dossier-tile-refused", view);

        guichet.inbox().awaitTo(email, Duration.ofSeconds(20));
        page.navigate(guichet.workbench().address() + "/inbox?lang=" + view.language());
        check(page, "workbench-inbox", view);
        page.navigate(guichet.workbench().address() + "/?lang=" + view.language());
        check(page, "workbench-home", view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void thePageOfARefusedCardIsAccessible(View view, TestCard other) {
        Page page = chromium.window(view);
        new CardLogin(page)
                .open(guichet.dossierService().address())
                .reader(view)
                .insert(TestCard.DOCTOR_REVOKED);
        page.waitForSelector("#card-refused");
        check(page, "card-refused", view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void thePageForThoseWithoutARightToAnAccountIsAccessible(View view, TestCard other) {
        Page page = chromium.window(view);
        new CardLogin(page)
                .open(guichet.dossierService().address())
                .reader(view)
                .insert(TestCard.STUDENT_CAMILLE);
        page.waitForSelector("#account-not-entitled-reason");
        check(page, "not-entitled", view);
    }

    @Test
    void thePageOfAMailThatCouldNotBeSentIsAccessible(@TempDir Path directory) throws Exception {
        Path overlay = Files.writeString(directory.resolve("mail.yaml"), "smtpServer:\n  port: \"1\"\n");
        guichet.createRealm("professionnels-without-mail", List.of(overlay), Map.of());
        List<View> views = views().map(arguments -> (View) arguments.get()[0]).toList();
        for (View view : views) {
            Page page = chromium.window(view);
            page.navigate(loginAt("professionnels-without-mail").toString());
            CardLogin login = new CardLogin(page).reader(view).insert(TestCard.DOCTOR_ANNE);
            if (view.equals(views.get(0))) {
                page.waitForSelector("#account-first-connection");
                login.fillIn("no-mail@example.test");
                page.click("#account-create");
                page.check("#termsAccepted");
                page.click("#account-terms-validate");
            }
            page.waitForSelector("#account-email-not-sent");
            check(page, "email-not-sent", view);
        }
    }

    /** A login of the dossier service at another realm; the page before the end is all that is wanted. */
    private URI loginAt(String realm) {
        return URI.create(guichet.gateway().issuer(realm)
                + "/protocol/openid-connect/auth?client_id=dossier-service&response_type=code&scope=openid&state=x"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri="
                + guichet.dossierService().address() + "/login/oauth2/code/guichet");
    }
}
