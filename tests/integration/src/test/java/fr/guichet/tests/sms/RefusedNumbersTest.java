package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers that receive no codes, gateways that send none, and realms without one. */
@ExtendWith(GatewayExtension.class)
class RefusedNumbersTest {

    private final TestGuichet guichet;
    private final TestRealm realm;

    RefusedNumbersTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsNoFrenchMobileIsRefusedWithItsReasonAtTheField() {
        Page page = SmsUser.connected(guichet, realm).opensEnrolment();

        page = refused(page, "", "Saisissez votre numéro de mobile.");
        page = refused(page, "01 23 45 67 89", "ligne fixe");
        page = refused(page, "+32 470 12 34 56", "autre pays");
        page = refused(page, "0899 70 01 23", "surtaxé");
        page = refused(page, "06 12", "pas valide");
        page = refused(page, "mon mobile", "pas valide");

        Phone phone = Phone.of(guichet);
        assertThat(SmsUser.verifies(page, phone).find("#code-destination").orElseThrow())
                .contains(phone.masked());
    }

    private static Page refused(Page page, String typed, String reason) {
        Page refused = SmsUser.verifies(page, typed);
        assertThat(refused.find("#sms-number-error").orElseThrow()).contains(reason);
        assertThat(refused.find("#smsNumber[aria-invalid=true][aria-describedby~=sms-number-error]"))
                .isPresent();
        assertThat(refused.valueOf("smsNumber")).isEqualTo(typed);
        return refused;
    }

    @Test
    @Tag("OTP-4")
    void aGatewayThatFailsIsExplainedAndCostsNothing() {
        SmsUser user = SmsUser.connected(guichet, realm);
        Phone phone = Phone.of(guichet);
        phone.behaves(SmsBehaviour.FAIL);

        Page failed = SmsUser.verifies(user.opensEnrolment(), phone);

        assertThat(failed.find("#code-notice").orElseThrow())
                .contains("n’a pas pu être envoyé par SMS", "Réessayez dans un instant");
        assertThat(failed.valueOf("smsNumber")).isEqualTo(phone.typed());
        assertThat(phone.messages()).isEmpty();

        phone.behaves(SmsBehaviour.ACCEPT);
        Page code = SmsUser.verifies(failed, phone);
        assertThat(SmsUser.types(code, phone.code()).find("#sms-proven")).isPresent();
    }

    @Test
    @Tag("OTP-4")
    void whereThereIsNoGatewayThePageSaysSo() {
        SmsUser user = SmsUser.connected(guichet, SmsRealms.withoutGateway(guichet));

        Page enrolment = user.opensEnrolment();

        assertThat(enrolment.find("#sms-unavailable").orElseThrow()).contains("n’est pas proposé ici");
        assertThat(enrolment.hasField("smsNumber")).isFalse();
        assertThat(enrolment.click("Retour").address().getQuery()).contains("kc_action_status=cancelled");
        assertThat(user.opensChoice().find("#sms-unavailable").orElseThrow()).contains("n’est pas proposé ici");
    }
}
