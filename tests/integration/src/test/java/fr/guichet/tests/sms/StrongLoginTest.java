package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
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
}
