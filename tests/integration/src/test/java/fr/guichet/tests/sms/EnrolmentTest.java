package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Manual 001, IV.1: number, "Vérifier", code, and from then on SMS or e-mail. */
@ExtendWith(GatewayExtension.class)
class EnrolmentTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Phone phone;

    EnrolmentTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.phone = Phone.of(guichet);
    }

    @Test
    @Tag("OTP-4")
    void aNumberIsVerifiedByItsCodeAndThenSmsIsChosen() {
        SmsUser user = SmsUser.connected(guichet, realm);

        Page number = user.opensEnrolment();
        assertThat(number.heading()).isEqualTo("Recevoir mes codes par SMS");
        assertThat(number.offers("Vérifier")).isTrue();

        Page code = SmsUser.verifies(number, phone);
        assertThat(code.find("#code-destination").orElseThrow()).contains(phone.masked());
        assertThat(code.find("#code[autocomplete=one-time-code][inputmode=numeric]"))
                .isPresent();
        assertThat(user.credential()).as("before the code is typed").isEmpty();

        Page choice = SmsUser.types(code, phone.code());
        assertThat(choice.find("#sms-proven").orElseThrow()).contains(phone.masked());
        assertThat(user.channel()).as("before anything is chosen").isEmpty();

        Page end = choice.choose("channel-sms").click("Enregistrer");
        assertThat(end.address().getQuery()).contains("kc_action_status=success");
        assertThat(user.channel()).isEqualTo("sms");
    }

    @Test
    @Tag("OTP-4")
    void theSmsSaysWhatTheCodeIsForInTheLanguageOfItsReader() {
        SmsUser.verifies(SmsUser.connected(guichet, realm).opensEnrolment(), phone);
        assertThat(phone.text())
                .matches("[0-9]{6} est votre code Guichet pour vérifier ce numéro de mobile.*10 minutes.*");

        Phone other = Phone.of(guichet);
        Page code = SmsUser.verifies(SmsUser.connected(guichet, realm, "en").opensEnrolment(), other);
        assertThat(code.heading()).isEqualTo("Verify my number");
        assertThat(other.text()).matches("[0-9]{6} is your Guichet code to verify this mobile number.*10 minutes.*");
    }

    @Test
    @Tag("OTP-4")
    void neitherTheAccountNorItsEventsTellTheNumber() {
        Instant start = Instant.now();
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);

        JsonNode credential = user.credential().orElseThrow();
        assertThat(credential.path("userLabel").asText()).isEqualTo(phone.masked());
        assertThat(credential.path("credentialData").asText()).contains(phone.masked());
        assertThat(credential.has("secretData")).isFalse();
        assertThat(credential.toString()).doesNotContain(phone.digits());
        assertThat(realm.account(user.account().username()).orElseThrow().toString())
                .doesNotContain(phone.digits());

        assertThat(realm.events()
                        .await(
                                start,
                                event -> ofNumber(event, user) && event.type().equals("UPDATE_CREDENTIAL")))
                .hasValueSatisfying(event -> assertThat(event.error()).isEmpty());
        assertThat(realm.events().since(start))
                .filteredOn(event -> isOf(event, user))
                .isNotEmpty()
                .noneMatch(event -> event.json().toString().contains(phone.digits()))
                .noneMatch(event -> event.json().toString().contains(phone.masked()));
    }

    @Test
    @Tag("OTP-4")
    @Tag("OTP-7")
    void aReloadSendsNothing() {
        SmsUser user = SmsUser.connected(guichet, realm);
        Page code = SmsUser.verifies(user.opensEnrolment(), phone);

        Page reloaded = user.browser().open(code.address());
        assertThat(reloaded.find("#code-destination").orElseThrow()).contains(phone.masked());
        Page again = user.browser().open(reloaded.address());

        assertThat(phone.messages()).hasSize(1);
        assertThat(SmsUser.types(again, phone.code()).find("#sms-proven")).isPresent();
    }

    @Test
    @Tag("OTP-4")
    void aWrongCodeIsSaidAtTheFieldAndTheRightOneIsStillTaken() {
        Instant start = Instant.now();
        SmsUser user = SmsUser.connected(guichet, realm);
        Page code = SmsUser.verifies(user.opensEnrolment(), phone);
        String right = phone.code();

        Page wrong = SmsUser.types(code, CodePage.otherThan(right));

        assertThat(wrong.find("#code-error").orElseThrow()).contains("pas le bon", "4 essais");
        assertThat(wrong.find("#code[aria-invalid=true][aria-describedby~=code-error]"))
                .isPresent();
        assertThat(user.credential()).isEmpty();
        assertThat(SmsUser.types(wrong, "12 34").find("#code-error").orElseThrow())
                .contains("6 chiffres");
        assertThat(SmsUser.types(user.browser().page(), right.substring(0, 3) + " " + right.substring(3))
                        .find("#sms-proven"))
                .isPresent();
        assertThat(realm.events()
                        .await(
                                start,
                                event -> ofNumber(event, user) && event.error().equals("code_wrong")))
                .isPresent();
    }

    @Test
    @Tag("OTP-4")
    @Tag("OTP-7")
    void afterFiveWrongCodesNothingCanBeTypedAndNothingIsSent() {
        SmsUser user = SmsUser.connected(guichet, realm);
        Page page = SmsUser.verifies(user.opensEnrolment(), phone);
        String wrong = CodePage.otherThan(phone.code());
        for (int tries = 0; tries < 5; tries++) {
            page = SmsUser.types(page, wrong);
        }

        assertThat(page.find("#code-notice").orElseThrow()).contains("bloquée", "Recommencez après ce délai");
        assertThat(page.hasField("code")).isFalse();
        Phone other = Phone.of(guichet);
        Page refused = SmsUser.verifies(page.click("#sms-other"), other);
        assertThat(refused.find("#code-notice").orElseThrow()).contains("bloquée");
        assertThat(other.messages()).isEmpty();
        assertThat(user.credential()).isEmpty();
    }

    @Test
    @Tag("OTP-4")
    void anotherNumberIsAskedForAndTheFirstIsForgotten() {
        SmsUser user = SmsUser.connected(guichet, realm);
        Page code = SmsUser.verifies(user.opensEnrolment(), phone);

        Page number = code.click("Utiliser un autre numéro");
        assertThat(number.heading()).isEqualTo("Recevoir mes codes par SMS");
        Page tooSoon = SmsUser.verifies(number, Phone.of(guichet));

        assertThat(tooSoon.find("#code-notice").orElseThrow()).contains("pour un autre numéro");
        // The code that is on its way to the first number is still good: nothing more has to be sent.
        Page back = SmsUser.verifies(tooSoon, phone);
        assertThat(phone.messages()).hasSize(1);
        assertThat(SmsUser.types(back, phone.code()).find("#sms-proven")).isPresent();
    }

    @Test
    @Tag("OTP-4")
    void rightAfterALoginByCodeThePageSaysWhenAndKeepsTheNumber() {
        SmsUser user = SmsUser.connectedByCode(guichet, SmsRealms.withAShortWait(guichet));

        Page tooSoon = SmsUser.verifies(user.opensEnrolment(), phone);

        assertThat(tooSoon.find("#code-notice").orElseThrow())
                .contains("pour vous connecter")
                .containsPattern("Dans [0-9]+.secondes?, cliquez de nouveau sur «.Vérifier.»");
        assertThat(tooSoon.valueOf("smsNumber")).isEqualTo(phone.typed());
        assertThat(phone.messages()).isEmpty();

        // Nothing is typed again.
        Page code = SmsRealms.until("#code-destination", new Clicks(tooSoon, "#sms-verify")::next);
        assertThat(SmsUser.types(code, phone.code()).find("#sms-proven")).isPresent();
    }

    @Test
    @Tag("OTP-4")
    @Tag("OTP-7")
    void aCodeThatServedInOneTabServesInNoOther() {
        Instant start = Instant.now();
        SmsUser user = SmsUser.connected(guichet, realm);
        Page first = SmsUser.verifies(user.opensEnrolment(), phone);
        Page second = SmsUser.verifies(user.opensEnrolmentInAnotherTab(), phone);
        String code = phone.code();
        assertThat(SmsUser.types(first, code).find("#sms-proven")).isPresent();

        Page used = SmsUser.types(second, code);

        assertThat(used.find("#code-notice").orElseThrow()).contains("a déjà servi");
        assertThat(used.hasField("code")).isFalse();
        assertThat(phone.messages()).hasSize(1);
        assertThat(realm.events()
                        .await(
                                start,
                                event -> ofNumber(event, user) && event.error().equals("code_used")))
                .isPresent();
    }

    @Test
    @Tag("OTP-4")
    void whoLeavesBeforeTheCodeHasNoNumber() {
        SmsUser user = SmsUser.connected(guichet, realm);
        Page code = SmsUser.verifies(user.opensEnrolment(), phone);

        Page end = code.click("Annuler");

        assertThat(end.address().getQuery()).contains("kc_action_status=cancelled");
        assertThat(user.credential()).isEmpty();
        assertThat(user.opensEnrolment().heading()).isEqualTo("Recevoir mes codes par SMS");
    }

    private static boolean ofNumber(LoginEvent event, SmsUser user) {
        return isOf(event, user) && event.detail("credential_type").equals("guichet-sms");
    }

    private static boolean isOf(LoginEvent event, SmsUser user) {
        return List.of(user.account().id()).contains(event.json().path("userId").asText());
    }
}
