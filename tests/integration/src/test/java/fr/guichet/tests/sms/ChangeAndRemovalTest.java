package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Cette option est modifiable à tout moment" (manual 001, IV.1). */
@ExtendWith(GatewayExtension.class)
class ChangeAndRemovalTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Phone phone;

    ChangeAndRemovalTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = SmsRealms.ofAMachine(guichet);
        this.phone = Phone.of(guichet);
    }

    @Test
    @Tag("OTP-4")
    void aNewNumberTakesThePlaceOfTheOldOneWhichIsTold() {
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);
        Phone other = Phone.of(guichet);

        Page number = user.opensEnrolment();
        assertThat(number.find("#sms-current").orElseThrow()).contains(phone.masked());
        Page code = SmsRealms.verifies(number, other);
        assertThat(user.credential().orElseThrow().path("userLabel").asText())
                .as("before the new number is proven")
                .isEqualTo(phone.masked());
        SmsUser.types(code, other.code()).choose("channel-sms").click("#sms-save");

        assertThat(user.credential().orElseThrow().path("userLabel").asText()).isEqualTo(other.masked());
        assertThat(phone.text())
                .startsWith("Guichet : vos codes de connexion arriveront désormais sur un autre numéro");
        assertThat(phone.messages()).hasSize(2).noneMatch(sms -> sms.text().contains(other.digits()));
    }

    @Test
    @Tag("OTP-4")
    void theNumberOfBeforeIsNotVerifiedTwice() {
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);

        Page same = SmsUser.verifies(user.opensEnrolment(), phone);

        assertThat(same.find("#sms-number-error").orElseThrow()).contains("déjà celui qui reçoit vos SMS");
        assertThat(phone.messages()).hasSize(1);
    }

    @Test
    @Tag("OTP-4")
    void theChoiceChangesAtAnyTime() {
        Instant start = Instant.now();
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);
        assertThat(user.channel()).isEqualTo("sms");

        Page choice = user.opensChoice();
        assertThat(choice.heading()).isEqualTo("Recevoir mes codes");
        assertThat(choice.find("#channel-sms[checked]")).isPresent();
        Page end = choice.choose("channel-email").click("Enregistrer");

        assertThat(end.address().getQuery()).contains("kc_action_status=success");
        assertThat(user.channel()).isEqualTo("email");
        assertThat(realm.events()
                        .await(start, event -> event.detail("code_channel").equals("email")))
                .isPresent();
        // The number's own page leads to the choice too.
        Page again = user.opensEnrolment().click("#sms-choose");
        assertThat(again.find("#channel-email[checked]")).isPresent();
        again.choose("channel-sms").click("#sms-save");
        assertThat(user.channel()).isEqualTo("sms");
    }

    @Test
    @Tag("OTP-4")
    void withoutANumberSmsIsNoChoice() {
        SmsUser user = SmsUser.connected(guichet, realm);

        Page page = user.opensChoice();

        assertThat(page.find("#sms-unavailable").orElseThrow()).contains("pas encore de numéro vérifié");
        assertThat(page.hasField("channel-sms")).isFalse();
        assertThat(user.channel()).isEmpty();
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsRemovedTakesTheChoiceWithIt() {
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);

        Page end = user.opensRemoval().click("#kc-accept");

        assertThat(end.address().getQuery()).contains("kc_action_status=success");
        assertThat(user.credential()).isEmpty();
        assertThat(user.channel()).isEqualTo("email");
        assertThat(user.opensEnrolment().find("#sms-current")).isEmpty();
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatAnAdministratorRemovesTakesTheChoiceWithIt() {
        SmsUser user = SmsUser.connected(guichet, realm);
        user.enrols(phone);

        guichet.admin()
                .delete(realm.name() + "/users/" + user.account().id() + "/credentials/"
                        + user.credential().orElseThrow().path("id").asText());

        assertThat(user.credential()).isEmpty();
        assertThat(user.channel()).isEqualTo("email");
    }
}
