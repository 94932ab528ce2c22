package fr.guichet.tests.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In an establishment a code is asked for at regular intervals; elsewhere at every login. */
@Tag("OTP-5")
@ExtendWith(GatewayExtension.class)
class TrustedDeviceTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount nurse;
    private final DeviceLogin logins;

    TrustedDeviceTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.nurse = guichet.establishmentAccount(AccountKind.ESTABLISHMENT);
        this.logins = new DeviceLogin(guichet, realm, nurse);
    }

    @Test
    void theFirstLoginAsksForACodeTheNextInTheSameBrowserDoesNotAndItsTokensSaySo() {
        Browser browser = guichet.browser();
        RelyingParty.Login first = realm.login();
        Page page = logins.password(browser, first);
        assertThat(page.heading()).isEqualTo(CodePage.TITLE);
        assertThat(page.isTicked(DeviceLogin.BOX)).isTrue();
        assertThat(page.text().replace('\u00a0', ' '))
                .contains("Ne plus demander de code sur cet appareil pendant 30 jours");
        assertThat(methods(first.tokens(logins.codes().pass(page)))).containsExactly("mfa", "otp", "pwd");
        DeviceLogin.afterTheSession(browser);

        RelyingParty.Login second = realm.login();
        RelyingParty.Tokens tokens = second.tokens(logins.password(browser, second));

        assertThat(methods(tokens)).containsExactly("pwd", "trusted_device");
        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertThat(logins.codes().mails()).hasSize(1);
    }

    @Test
    void theCookieIsForTheLoginHostsOwnPagesAlone() {
        Browser browser = logins.trustedBrowser();

        List<String> attributes =
                List.of(browser.setCookie(DeviceLogin.COOKIE).orElseThrow().split("; ?"));

        assertThat(attributes.get(0)).matches(DeviceLogin.COOKIE + "=[A-Za-z0-9._~-]+");
        assertThat(attributes.get(0)).doesNotContain(nurse.username(), nurse.id());
        assertThat(attributes)
                .contains(
                        "Secure",
                        "HttpOnly",
                        "SameSite=Strict",
                        "Path=/realms/" + realm.name() + "/",
                        "Max-Age=" + Duration.ofDays(30).toSeconds())
                .noneMatch(attribute -> attribute.startsWith("Domain"));
    }

    @Test
    void anotherBrowserIsAskedForACode() {
        logins.trustedBrowser();

        assertThat(logins.isAskedForACode(guichet.browser())).isTrue();
    }

    @Test
    void whoUnticksTheBoxIsAskedAgain() {
        Browser browser = guichet.browser();
        Page page = logins.password(browser, realm.login());
        logins.codes().pass(page.untick(DeviceLogin.BOX));

        assertThat(browser.setCookie(DeviceLogin.COOKIE)).isEmpty();
        assertThat(logins.devices()).isEmpty();
        assertThat(logins.isAskedForACode(DeviceLogin.afterTheSession(browser))).isTrue();
    }

    @Test
    void aSelfEmployedProfessionalIsAskedEveryTimeWhateverTheirFormSays() {
        isAskedEveryTime(new DeviceLogin(guichet, realm, guichet.connectedDoctor()));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"REFERENT", "ADMINISTRATOR"})
    void whoAnswersForOthersIsAskedEveryTime(AccountKind kind) {
        isAskedEveryTime(new DeviceLogin(guichet, realm, guichet.establishmentAccount(kind)));
    }

    private void isAskedEveryTime(DeviceLogin person) {
        Browser browser = guichet.browser();
        Page page = person.password(browser, realm.login());
        assertThat(page.hasField(DeviceLogin.BOX)).isFalse();
        person.codes().pass(page.forge(DeviceLogin.BOX, "on"));

        assertThat(browser.setCookie(DeviceLogin.COOKIE)).isEmpty();
        assertThat(person.devices()).isEmpty();
        assertThat(person.isAskedForACode(DeviceLogin.afterTheSession(browser))).isTrue();
    }

    @Test
    void aLoginThatIsForcedAsksForACodeAlsoOnATrustedDevice() {
        Browser browser = logins.trustedBrowser();

        assertThat(logins.isAskedForACode(browser, realm.login().with("prompt", "login")))
                .isTrue();
        assertThat(logins.isAskedForACode(
                        DeviceLogin.afterTheSession(browser), realm.login().with("max_age", "0")))
                .isTrue();
        assertThat(logins.isAskedForACode(
                        DeviceLogin.afterTheSession(browser), realm.login().with("kc_action", "UPDATE_PASSWORD")))
                .isTrue();
        assertThat(logins.isAskedForACode(DeviceLogin.afterTheSession(browser))).isFalse();
    }

    @Test
    void aSessionByATrustedDeviceAloneDoesNotChangeTheAddressThatCodesGoTo() {
        Browser browser = logins.trustedBrowser();
        assertThat(logins.isAskedForACode(browser)).isFalse();

        Page again =
                browser.open(realm.login().with("kc_action", "UPDATE_EMAIL").address());

        assertThat(again.hasField("email")).isFalse();
        assertThat(again.fill("password", nurse.password()).click("#g-login").heading())
                .isEqualTo(CodePage.TITLE);
    }

    @Test
    void theListNamesTheDeviceItsDateAndNoSecret() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        logins.trustedBrowser();

        assertThat(logins.devices()).singleElement().satisfies(device -> {
            assertThat(device.path("userLabel").asText()).startsWith("Firefox · ");
            assertThat(Instant.ofEpochMilli(device.path("createdDate").asLong()))
                    .isAfterOrEqualTo(start);
            assertThat(device.has("secretData")).isFalse();
        });
    }

    @Test
    void trustingUsingAndRemovingADeviceAreEventsThatNameIt() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Browser browser = logins.trustedBrowser();
        String device = logins.devices().get(0).path("id").asText();
        logins.isAskedForACode(browser);

        assertThat(ours(start, "UPDATE_CREDENTIAL"))
                .extracting(event -> event.detail("credential_type") + " " + event.detail("credential_id"))
                .containsExactly(DeviceLogin.TYPE + " " + device);
        assertThat(ours(start, "LOGIN"))
                .extracting(event -> event.detail("trusted_device"))
                .containsExactly("", device);
        assertThat(ours(start, "LOGIN").get(1).json().toString())
                .doesNotContain(browser.cookie(DeviceLogin.COOKIE).orElseThrow().substring(37));
    }

    private List<LoginEvent> ours(Instant start, String type) {
        return realm.events().since(start).stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> event.json().path("userId").asText().equals(nurse.id()))
                .toList();
    }

    private static List<String> methods(RelyingParty.Tokens tokens) {
        List<String> methods = new ArrayList<>();
        for (JsonNode method : tokens.idClaims().path("amr")) {
            methods.add(method.asText());
        }
        return methods;
    }
}
