package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The logins of somebody who enrolled a number. */
@ExtendWith(GatewayExtension.class)
class LoginBySmsTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Phone phone;
    private final SmsUser user;

    LoginBySmsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = SmsRealms.ofAMachine(guichet);
        this.phone = Phone.of(guichet);
        this.user = SmsUser.connected(guichet, realm);
        user.enrols(phone);
    }

    @Test
    @Tag("OTP-3")
    @Tag("OTP-4")
    void whoChoseSmsGetsTheCodeByIt() {
        RelyingParty.Login login = realm.login();

        Page code = codeBySms(login);

        assertThat(code.find("#code-destination").orElseThrow()).contains("par SMS", phone.masked());
        Page end = SmsUser.types(code, phone.code());
        assertThat(login.isAnsweredBy(end)).isTrue();
        RelyingParty.Tokens tokens = login.tokens(end);
        assertThat(tokens.idClaims().path("acr").asText()).isEqualTo("eidas1");
        assertThat(methods(tokens)).containsExactlyInAnyOrder("pwd", "sms", "mfa");
    }

    @Test
    @Tag("OTP-3")
    @Tag("OTP-4")
    void theChannelChangesOnThePageOfTheCode() {
        RelyingParty.Login login = realm.login();
        CodePage mails = new CodePage(guichet, user.account().email());
        Page code = codeBySms(login);

        Page byMail = SmsRealms.until(
                "#code-notice.g-message--success",
                new Clicks(code.click("#code-send-email"), "#code-send-email")::next);

        assertThat(byMail.find("#code-destination").orElseThrow()).contains("par e-mail");
        Page end = mails.pass(byMail);
        assertThat(login.isAnsweredBy(end)).isTrue();
        assertThat(methods(login.tokens(end))).containsExactlyInAnyOrder("pwd", "otp", "mfa");
    }

    @Test
    @Tag("OTP-3")
    @Tag("OTP-4")
    void whoChoseEmailAgainGetsTheCodeByIt() {
        user.opensChoice().choose("channel-email").click("#sms-save");
        RelyingParty.Login login = realm.login();

        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(user.account());
        Page sent = SmsRealms.until("#code-destination", new Clicks(code, "#code-send-email")::next);

        assertThat(sent.find("#code-destination").orElseThrow()).contains("par e-mail");
        assertThat(login.isAnsweredBy(new CodePage(guichet, user.account().email()).pass(sent)))
                .isTrue();
    }

    /** The code of the enrolment may be too fresh for another one: then the page offers it, after a second. */
    private Page codeBySms(RelyingParty.Login login) {
        Page code = PasswordLogin.open(guichet.browser(), login.address()).send(user.account());
        return SmsRealms.until("#code-destination", new Clicks(code, "#code-send-sms")::next);
    }

    private static List<String> methods(RelyingParty.Tokens tokens) {
        List<String> methods = new ArrayList<>();
        tokens.idClaims().path("amr").forEach(method -> methods.add(method.asText()));
        return methods;
    }
}
