package fr.guichet.tests.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.identity.AccountKind;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.ForgottenPassword;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends the trust in a device, and what does not make one of another. */
@Tag("OTP-5")
@ExtendWith(GatewayExtension.class)
class TrustEndsTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount nurse;
    private final DeviceLogin logins;

    TrustEndsTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.nurse = guichet.establishmentAccount(AccountKind.ESTABLISHMENT);
        this.logins = new DeviceLogin(guichet, realm, nurse);
    }

    @Test
    void aDeviceThatItsPersonRemovedAsksForACode() {
        Browser browser = logins.trustedBrowser();
        RelyingParty.Login login = realm.login();
        logins.password(browser, login);
        String device = logins.devices().get(0).path("id").asText();

        browser.open(realm.login()
                        .with("kc_action", "delete_credential:" + device)
                        .address())
                .submit();

        assertThat(logins.devices()).isEmpty();
        assertThat(logins.isAskedForACode(DeviceLogin.afterTheSession(browser))).isTrue();
    }

    @Test
    void anAdministratorsChangeOfThePasswordRemovesTheDevices() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Browser browser = logins.trustedBrowser();

        TestAccount changed = withNewPassword();

        assertThat(logins.devices()).isEmpty();
        assertThat(reasonOfRemoval(start)).isEqualTo("password_changed");
        assertThat(new DeviceLogin(guichet, realm, changed).isAskedForACode(browser))
                .isTrue();
    }

    @Test
    void thePersonsOwnChangeOfThePasswordRemovesTheDevices() {
        Browser browser = logins.trustedBrowser();
        logins.password(browser, realm.login());
        String password = password();

        Page form =
                browser.open(realm.login().with("kc_action", "UPDATE_PASSWORD").address());
        form.fill("password-new", password).fill("password-confirm", password).submit();

        assertThat(logins.devices()).isEmpty();
        TestAccount changed = new TestAccount(nurse.id(), nurse.username(), password, nurse.email());
        assertThat(new DeviceLogin(guichet, realm, changed).isAskedForACode(DeviceLogin.afterTheSession(browser)))
                .isTrue();
    }

    @Test
    @Tag("PWD-1")
    void anotherPasswordByTheLinkOfAMailRemovesTheDevices() {
        Browser browser = logins.trustedBrowser();
        String password = ForgottenPassword.newPassword();
        new ForgottenPassword(realm).ask(browser, nurse.username());

        ForgottenPassword.save(browser.open(ForgottenPassword.link(guichet.inbox(), nurse)), password);

        assertThat(logins.devices()).isEmpty();
        TestAccount changed = new TestAccount(nurse.id(), nurse.username(), password, nurse.email());
        assertThat(new DeviceLogin(guichet, realm, changed).isAskedForACode(DeviceLogin.afterTheSession(browser)))
                .isTrue();
    }

    @Test
    void anAccountThatWasDisabledForATimeHasNoTrustedDevices() {
        Browser browser = logins.trustedBrowser();

        guichet.accounts().change(nurse, Map.of("enabled", false));
        assertThat(logins.devices()).isEmpty();
        guichet.accounts().change(nurse, Map.of("enabled", true));

        assertThat(logins.isAskedForACode(browser)).isTrue();
    }

    @Test
    void whoBecomesAReferentIsAskedEveryTime() {
        Browser browser = logins.trustedBrowser();

        guichet.accounts().grant(nurse, AccountKind.REFERENT);

        assertThat(logins.devices()).isEmpty();
        assertThat(logins.isAskedForACode(browser)).isTrue();
    }

    @Test
    void anotherPersonWithThatCookieIsAskedForACode() {
        Browser browser = logins.trustedBrowser();
        DeviceLogin colleague =
                new DeviceLogin(guichet, realm, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));

        assertThat(colleague.isAskedForACode(guichet.browser().takeCookie(DeviceLogin.COOKIE, browser)))
                .isTrue();
    }

    @Test
    void onASharedWorkstationOnePersonsLoginCostsAnotherNothing() {
        DeviceLogin colleague =
                new DeviceLogin(guichet, realm, guichet.establishmentAccount(AccountKind.ESTABLISHMENT));
        Browser shared = colleague.trust(logins.trustedBrowser());

        assertThat(logins.isAskedForACode(shared)).isFalse();
        assertThat(colleague.isAskedForACode(DeviceLogin.afterTheSession(shared)))
                .isFalse();
    }

    @Test
    void aCookieThatWasTamperedWithAsksForACodeWithoutAnError() {
        Browser browser = logins.trustedBrowser();
        char last = browser.cookie(DeviceLogin.COOKIE).orElseThrow().charAt(60);

        browser.tamperWithCookie(
                DeviceLogin.COOKIE, value -> value.substring(0, 60) + (last == 'A' ? 'B' : 'A') + value.substring(61));

        assertThat(logins.isAskedForACode(browser)).isTrue();
    }

    @Test
    void anIntervalThatIsTakenAwayCountsForDevicesThatWereTrustedBefore() {
        TestRealm other = guichet.realm("interval-taken-away", "displayName: Sans intervalle");
        TestAccount person = guichet.accounts(other).withRole(AccountKind.ESTABLISHMENT);
        DeviceLogin there = new DeviceLogin(guichet, other, person);
        Browser browser = there.trustedBrowser();

        JsonNode limits = guichet.admin()
                .get(other.name() + "/components?type=fr.guichet.onetimecode.code.CodeLimits")
                .get(0);
        ((ObjectNode) limits.path("config"))
                .putArray("trustedDeviceDaysEstablishment")
                .add("0");
        guichet.admin().put(other.name() + "/components/" + limits.path("id").asText(), limits);

        assertThat(there.isAskedForACode(browser)).isTrue();
        assertThat(there.devices()).isEmpty();
    }

    private String reasonOfRemoval(Instant start) {
        return realm.events()
                .await(
                        start,
                        event -> event.type().equals("REMOVE_CREDENTIAL")
                                && event.json().path("userId").asText().equals(nurse.id()))
                .orElseThrow()
                .detail("reason");
    }

    private TestAccount withNewPassword() {
        String password = password();
        guichet.admin()
                .put(
                        realm.name() + "/users/" + nurse.id() + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false));
        return new TestAccount(nurse.id(), nurse.username(), password, nurse.email());
    }

    private String password() {
        String password = "Aa1!" + Secrets.random();
        guichet.sensitive().add("a password", password);
        return password;
    }
}
