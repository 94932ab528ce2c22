package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import fr.guichet.local.AdminApi;
import fr.guichet.local.Guichet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page of the code in its states, with scripts. The realm lets a test type faster than a person. */
@ExtendWith(BrowserExtension.class)
class CodePagesTest {
    private static final String REALM = "professionnels-with-codes";
    private static final String PASSWORD = "Longer-Than-8!";
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*([0-9]{6})\\s*$");

    private final Guichet guichet;
    private final Chromium chromium;
    private final AdminApi api;

    CodePagesTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
        this.api = new AdminApi(guichet.gateway().loginHost(), guichet.gateway().admin());
    }

    @Test
    @Tag("OTP-1")
    @Tag("OTP-7")
    void thePageOfTheCodeIsAccessibleInEveryState(@TempDir Path directory) throws Exception {
        Path overlay = Files.writeString(
                directory.resolve("codes.yaml"),
                """
                quickLoginCheckMilliSeconds: 0
                components:
                  fr.guichet.onetimecode.code.CodeLimits:
                    - name: one-time codes
                      config:
                        sendDelays: ["120"]
                """);
        guichet.createRealm(REALM, List.of(overlay), Map.of());
        for (View view : List.of(
                new View("fr-FR", 390), new View("fr-FR", 1280), new View("en-GB", 390), new View("en-GB", 1280))) {
            states(view);
            unreachable(view);
        }
    }

    private void states(View view) {
        String name = "john_wick-" + view;
        account(name, true);
        Page page = chromium.window(view);
        logIn(page, name);
        page.waitForSelector("#code");
        check(page, "code", view);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("code");
        assertThat(page.isChecked("#trustDevice")).isTrue();
        countsDown(page);
        reloadsAndGoesBackAndForth(page);

        page.fill("#code", "12 34");
        page.click("#code-validate");
        page.waitForSelector("#code-error");
        check(page, "code-malformed", view);
        String wrong = otherThan(guichet.inbox()
                .awaitTo(name + "@example.test", Duration.ofSeconds(20))
                .text()
                .orElseThrow());
        for (int tries = 0; tries < 3; tries++) {
            page.fill("#code", wrong);
            page.click("#code-validate");
            page.waitForSelector("#code-error");
        }
        page.waitForSelector("#code-notice");
        check(page, "code-few-tries", view);
        page.click("#code-send-email", new Page.ClickOptions().setForce(true));
        for (int tries = 0; tries < 2; tries++) {
            page.fill("#code", wrong);
            page.click("#code-validate");
            page.waitForSelector("#code-notice");
        }
        check(page, "code-locked", view);
        assertThat(mailsTo(name)).isEqualTo(1);
    }

    /** The time left goes on by itself; the button that would come too soon says so and sends nothing. */
    private static void countsDown(Page page) {
        assertThat(page.getAttribute("#code-send-email", "aria-disabled")).isEqualTo("true");
        String shown = page.textContent("#code-time");
        page.waitForCondition(() -> !page.textContent("#code-time").equals(shown));
        assertThat(page.textContent("#code-announcement")).isEmpty();
    }

    private static void reloadsAndGoesBackAndForth(Page page) {
        page.reload();
        page.waitForSelector("#code");
        page.goBack();
        page.goForward();
        page.waitForSelector("#code");
    }

    private void unreachable(View view) {
        String name = "jane_doe-" + view;
        account(name, false);
        Page page = chromium.window(view);
        logIn(page, name);
        page.waitForSelector("#code-unreachable");
        check(page, "code-unreachable", view);
        assertThat(mailsTo(name)).isZero();
    }

    private void logIn(Page page, String name) {
        page.navigate(login().toString());
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("#g-login");
    }

    private void account(String name, boolean validated) {
        api.post(
                REALM + "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.test",
                        "emailVerified",
                        validated,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        String id = api.get(REALM + "/users?exact=true&username=" + name)
                .get(0)
                .path("id")
                .asText();
        JsonNode role = api.get(REALM + "/roles/establishment");
        api.post(REALM + "/users/" + id + "/role-mappings/realm", List.of(role));
    }

    private long mailsTo(String name) {
        return guichet.inbox().mails().stream()
                .filter(mail -> mail.recipients().contains(name.toLowerCase(Locale.ROOT) + "@example.test"))
                .filter(mail ->
                        mail.text().filter(text -> CODE.matcher(text).find()).isPresent())
                .count();
    }

    private static String otherThan(String mail) {
        String code = CODE.matcher(mail)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private URI login() {
        return URI.create(guichet.gateway().issuer(REALM)
                + "/protocol/openid-connect/auth?client_id=dossier-service&response_type=code&scope=openid&state=x"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri="
                + guichet.dossierService().address() + "/login/oauth2/code/guichet");
    }
}
