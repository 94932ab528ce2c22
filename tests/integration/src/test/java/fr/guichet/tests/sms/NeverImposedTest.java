package fr.guichet.tests.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator can put any action on an account: nobody is held at one that they may be unable to do. */
@ExtendWith(GatewayExtension.class)
class NeverImposedTest {

    private final TestGuichet guichet;

    NeverImposedTest(TestGuichet guichet) {
        this.guichet = guichet;
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsImposedHoldsNoLoginUpWhereThereIsNoGateway() {
        imposedActionsHoldNoLoginUp(SmsRealms.withoutGateway(guichet));
    }

    @Test
    @Tag("OTP-4")
    void aNumberThatIsImposedHoldsNoLoginUpWhereThereIsOne() {
        imposedActionsHoldNoLoginUp(guichet.realm());
    }

    @Test
    @Tag("OTP-4")
    void whatWasImposedCanStillBeAskedForAndLeft() {
        SmsUser user = SmsUser.connected(guichet, guichet.realm());
        impose(guichet.realm(), user);

        assertThat(user.opensEnrolment().click("#sms-leave").address().getQuery())
                .contains("kc_action_status=cancelled");
    }

    private void imposedActionsHoldNoLoginUp(TestRealm realm) {
        SmsUser user = SmsUser.connected(guichet, realm);
        impose(realm, user);
        RelyingParty.Login login = realm.login();

        assertThat(login.isAnsweredBy(user.browser().open(login.address()))).isTrue();

        assertThat(account(realm, user).path("requiredActions")).isEmpty();
    }

    private void impose(TestRealm realm, SmsUser user) {
        ObjectNode account = account(realm, user);
        account.putArray("requiredActions").add("guichet-sms-enrolment").add("guichet-code-channel");
        guichet.admin().put(address(realm, user), account);
        assertThat(account(realm, user).path("requiredActions")).hasSize(2);
    }

    private ObjectNode account(TestRealm realm, SmsUser user) {
        return (ObjectNode) guichet.admin().get(address(realm, user));
    }

    private static String address(TestRealm realm, SmsUser user) {
        return realm.name() + "/users/" + user.account().id();
    }
}
