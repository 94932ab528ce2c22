package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.sms.SmsBehaviour;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import fr.guichet.tests.operations.Management;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An SMS that proves a number costs as much as one of a login, and shows in {@code /metrics} and the trail like it. */
@ExtendWith(GatewayExtension.class)
class EnrolmentCodesAreCountedTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final Phone phone;

    EnrolmentCodesAreCountedTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.phone = Phone.of(guichet);
    }

    @Test
    void sendsAndTriesAreCountedByTheirOutcomes() {
        SmsUser user = SmsUser.connected(guichet, realm);
        phone.behaves(SmsBehaviour.FAIL);
        Counts before = Counts.of(guichet);

        Page failed = SmsUser.verifies(user.opensEnrolment(), phone);
        assertThat(Counts.of(guichet)).isEqualTo(before.plus(0, 1, 0, 0));

        phone.behaves(SmsBehaviour.ACCEPT);
        Page code = SmsUser.verifies(failed, phone);
        String right = phone.code();
        Page wrong = SmsUser.types(code, CodePage.otherThan(right));
        assertThat(Counts.of(guichet)).isEqualTo(before.plus(1, 1, 0, 1));

        assertThat(SmsUser.types(wrong, right).find("#sms-proven")).isPresent();
        assertThat(Counts.of(guichet)).isEqualTo(before.plus(1, 1, 1, 1));
    }

    @Test
    void theSendIsOnTheTrailOfItsAction() {
        Instant start = Instant.now();
        SmsUser user = SmsUser.connected(guichet, realm);

        SmsUser.verifies(user.opensEnrolment(), phone);

        assertThat(realm.events()
                        .await(
                                start,
                                event -> event.detail("custom_required_action").equals("guichet-sms-enrolment")
                                        && event.detail("code_step").equals("send")
                                        && event.json()
                                                .path("userId")
                                                .asText()
                                                .equals(user.account().id())))
                .hasValueSatisfying(event -> {
                    assertThat(event.type()).isEqualTo("CUSTOM_REQUIRED_ACTION");
                    assertThat(event.detail("code_channel")).isEqualTo("sms");
                    assertThat(event.json().toString()).doesNotContain(phone.digits());
                });
    }

    private record Counts(double sent, double failed, double accepted, double wrong) {

        static Counts of(TestGuichet guichet) {
            Management management = new Management(guichet);
            return new Counts(
                    management.sum("guichet_codes_sent_total", "channel=sms", "outcome=sent"),
                    management.sum("guichet_codes_sent_total", "channel=sms", "cause=code_send_failed"),
                    management.sum("guichet_codes_tried_total", "channel=sms", "outcome=accepted"),
                    management.sum("guichet_codes_tried_total", "channel=sms", "cause=code_wrong"));
        }

        Counts plus(int moreSent, int moreFailed, int moreAccepted, int moreWrong) {
            return new Counts(sent + moreSent, failed + moreFailed, accepted + moreAccepted, wrong + moreWrong);
        }
    }
}
