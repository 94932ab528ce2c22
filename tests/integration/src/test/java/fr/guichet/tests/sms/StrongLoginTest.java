package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where codes go is changed by somebody who just proved who they are. */
@ExtendWith(GatewayExtension.class)
class StrongLoginTest {

    @Test
    @Tag("OTP-4")
    void anOldSessionLogsInAgainFirst(TestGuichet guichet) {
        TestRealm realm = SmsRealms.whereSessionsAreOldAtOnce(guichet);
        SmsUser user = SmsUser.connected(guichet, realm);

        Page login = SmsRealms.until("#social-cps", user::opensEnrolment);
        assertThat(login.hasField("smsNumber")).isFalse();

        Page number = login.click("#social-cps");
        assertThat(number.hasField("smsNumber")).isTrue();
    }

    @Test
    @Tag("OTP-4")
    @Tag("OTP-5")
    void aTrustedDeviceIsNotEnough(TestGuichet guichet) {
        TestRealm realm = SmsRealms.ofAMachine(guichet);
        TestAccount person = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        CodePage codes = new CodePage(guichet, person.email());
        Browser browser = guichet.browser();
        // The first login makes the device a trusted one; the second is by password and device.
        codes.pass(PasswordLogin.open(browser, realm.login().address()).send(person));
        browser.open(realm.issuer() + "/protocol/openid-connect/logout").click("#kc-logout");
        RelyingParty.Login byDevice = realm.login();
        assertThat(byDevice.isAnsweredBy(
                        PasswordLogin.open(browser, byDevice.address()).send(person)))
                .isTrue();

        Page login = browser.open(
                realm.login().with("kc_action", "guichet-sms-enrolment").address());

        assertThat(login.hasField("smsNumber")).isFalse();
        Page code = login.fill("password", person.password()).click("#g-login");
        Page sent = SmsRealms.until("#code-destination", new Clicks(code, "#code-send-email")::next);
        assertThat(codes.pass(sent).hasField("smsNumber")).isTrue();
    }
}
