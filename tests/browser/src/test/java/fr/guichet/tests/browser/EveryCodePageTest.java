package fr.guichet.tests.browser;

import static fr.guichet.tests.browser.PageCheck.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.local.Guichet;
import fr.guichet.simulator.sms.SmsBehaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of a code: at the login, in "Mon compte", and when it cannot be sent. In both languages, on a telephone and
 * on a desk. Every case has a person of its own.
 */
@ExtendWith(BrowserExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryCodePageTest {
    private static final String REALM = "professionnels-codes";
    private static final String SILENT_REALM = "professionnels-without-codes";

    /** Another code may be had after a second; the account page of that realm. */
    private static final String OVERLAY =
            """
            quickLoginCheckMilliSeconds: 0
            components:
              fr.guichet.onetimecode.code.CodeLimits:
                - name: one-time codes
                  config:
                    sendDelays: ["1"]
            clients:
              - clientId: account-console
                baseUrl: /realms/%1$s/account/
                redirectUris: [/realms/%1$s/account/*]
                attributes: {post.logout.redirect.uris: /realms/%1$s/account/*}
            """;

    private final Guichet guichet;
    private final Chromium chromium;

    EveryCodePageTest(Guichet guichet, Chromium chromium) {
        this.guichet = guichet;
        this.chromium = chromium;
    }

    @BeforeAll
    void makeTheRealms(@TempDir Path directory) throws Exception {
        guichet.createRealm(
                REALM, List.of(Files.writeString(directory.resolve("codes.yaml"), OVERLAY.formatted(REALM))), Map.of());
        guichet.createRealm(
                SILENT_REALM,
                List.of(Files.writeString(
                        directory.resolve("silent.yaml"),
                        OVERLAY.formatted(SILENT_REALM) + "smtpServer:\n  port: \"1\"\n")),
                Map.of());
    }

    static Stream<View> views() {
        return View.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @Tag("OTP-2")
    void thePagesOfACodeByMailAreAccessible(View view) {
        String name = "mail-" + view;
        new People(guichet, REALM).withRole("establishment", name);
        Page page = chromium.window(view);
        logIn(page, REALM, name);
        check(page, "code", view);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("code");
        page.waitForSelector("[data-code-wait]:not([aria-disabled])");
        check(page, "code-again-allowed", view);

        type(page, "12 34");
        page.waitForSelector("#code-error");
        check(page, "code-malformed", view);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("code");
        String code = new CodeMessages(guichet).mailed(People.email(name));
        for (int tries = 4; tries > 0; tries--) {
            type(page, CodeMessages.otherThan(code));
            page.getByText(Integer.toString(tries)).first().waitFor();
            check(page, "code-wrong-" + tries + "-left", view);
        }
        type(page, CodeMessages.otherThan(code));
        page.waitForSelector("#code-notice.g-message--error");
        check(page, "code-locked", view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @Tag("OTP-4")
    void setUpChangedAndRemovedByClicksTheCodesBySmsAreAccessible(View view) {
        boolean french = view.language().equals("fr");
        String name = "sms-" + view;
        String number = "+3369843" + (french ? "1" : "2") + (view.width() == 390 ? "001" : "002");
        String typed = "0" + number.substring(3);
        new People(guichet, REALM).withRole("establishment", name);
        CodeMessages messages = new CodeMessages(guichet);
        Page page = chromium.window(view);
        logIn(page, REALM, name);
        type(page, messages.mailed(People.email(name)));
        page.waitForSelector("#save-btn");

        means(page);
        assertThat(page.textContent("[data-testid='guichet-sms/title']"))
                .isEqualTo(french ? "Code par SMS" : "Code by SMS");
        assertThat(page.textContent("[data-testid='guichet-trusted-device/title']"))
                .isEqualTo(french ? "Appareils de confiance" : "Trusted devices");
        check(page, "account-means-with-device", view);
        page.click("[data-testid='guichet-sms/create']");
        page.waitForSelector("#smsNumber");
        check(page, "sms-number", view);
        page.fill("#smsNumber", "01 23 45 67 89");
        page.click("#sms-verify");
        page.waitForSelector("#sms-number-error");
        check(page, "sms-number-refused", view);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("smsNumber");

        guichet.sms().behave(number, SmsBehaviour.FAIL);
        page.fill("#smsNumber", typed);
        page.click("#sms-verify");
        page.waitForSelector("#code-notice.g-message--error");
        check(page, "sms-not-sent", view);
        guichet.sms().behave(number, SmsBehaviour.ACCEPT);
        page.fill("#smsNumber", typed);
        page.click("#sms-verify");
        page.waitForSelector("#code-destination");
        check(page, "sms-code", view);
        type(page, "000");
        page.waitForSelector("#code-error");
        check(page, "sms-code-with-error", view);
        type(page, messages.texted(number));
        page.waitForSelector("#sms-choice-form");
        check(page, "sms-choice", view);
        page.check("#channel-sms");
        page.click("#sms-save");
        page.waitForSelector("[data-testid='guichet-sms/credential-list'] [data-testrole=update]");
        check(page, "account-means-with-sms", view);

        page.click("[data-testid='guichet-sms/credential-list'] [data-testrole=update]");
        page.waitForSelector("#sms-current");
        check(page, "sms-change", view);
        page.click("#sms-choose");
        page.waitForSelector("#sms-choice-form");
        assertThat(page.isChecked("#channel-sms")).isTrue();
        check(page, "sms-choice-changed", view);
        page.click("#sms-save");
        page.waitForSelector("[data-testid='guichet-sms/credential-list'] [data-testrole=update]");

        Page elsewhere = chromium.window(view);
        logIn(elsewhere, REALM, name);
        check(elsewhere, "code-two-channels", view);

        means(page);
        page.click("[data-testid='guichet-trusted-device/credential-list'] [data-testrole=remove]");
        page.waitForSelector("#kc-accept");
        check(page, "account-means-removal", view);
        page.click("#kc-accept");
        page.waitForSelector("[data-testid='guichet-sms/credential-list']");
        // The console has no section for what is not there and cannot be added.
        assertThat(page.locator("[data-testid='guichet-trusted-device/credential-list']")
                        .count())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void thePagesOfWhoGetsNoCodeAreAccessible(View view) {
        People people = new People(guichet, SILENT_REALM);
        people.withRole("establishment", "silent-" + view);
        Page page = chromium.window(view);
        logIn(page, SILENT_REALM, "silent-" + view);
        page.waitForSelector("#code-notice.g-message--error");
        check(page, "code-not-sent", view);

        people.withoutValidatedAddress("establishment", "unreachable-" + view);
        Page unreachable = chromium.window(view);
        logIn(unreachable, SILENT_REALM, "unreachable-" + view);
        unreachable.waitForSelector("#code-unreachable");
        check(unreachable, "code-unreachable", view);

        String identifier = Map.of(
                        "fr-390",
                        "899700034012",
                        "fr-1280",
                        "899700356894",
                        "en-390",
                        "00B6087510",
                        "en-1280",
                        "00B1058110")
                .get(view.toString());
        people.neverConnected(identifier);
        Page first = chromium.window(view);
        logIn(first, SILENT_REALM, identifier);
        first.waitForSelector("#password-strong-first");
        check(first, "strong-connection-first", view);
    }

    private void logIn(Page page, String realm, String name) {
        page.navigate(guichet.gateway().issuer(realm) + "/account/");
        page.waitForSelector("#g-login-form");
        page.fill("#username", name);
        page.fill("#password", People.PASSWORD);
        page.click("#g-login");
        page.waitForSelector("#code-form, #code-unreachable, #password-strong-first");
    }

    private void means(Page page) {
        page.navigate(guichet.gateway().issuer(REALM) + "/account/account-security/signing-in");
        page.waitForSelector("[data-testid='guichet-sms/credential-list']");
    }

    private static void type(Page page, String code) {
        page.fill("#code", code);
        page.click("#code-validate");
    }
}
