package fr.guichet.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code /metrics} counts, on the real server. Others log in meanwhile: a count only has to grow. */
@ExtendWith(GatewayExtension.class)
class MetricsTest {

    @Test
    void aLoginByCardIsCountedWithItsHandOffAndTheTimeOfOcsp(TestGuichet guichet) {
        Management management = new Management(guichet);
        double logins = management.sum("guichet_logins_total", "means=card", "outcome=accepted");
        double issued = management.sum("guichet_hand_offs_total", "outcome=issued");
        double redeemed = management.sum("guichet_hand_offs_total", "outcome=redeemed");
        double asked = management.sum("guichet_ocsp_seconds_count", "outcome=answered");

        People.loggedInByCard(guichet);

        assertThat(management.sum("guichet_logins_total", "means=card", "outcome=accepted"))
                .isGreaterThan(logins);
        assertThat(management.sum("guichet_hand_offs_total", "outcome=issued")).isGreaterThan(issued);
        assertThat(management.sum("guichet_hand_offs_total", "outcome=redeemed"))
                .isGreaterThan(redeemed);
        assertThat(management.sum("guichet_ocsp_seconds_count", "outcome=answered"))
                .isGreaterThan(asked);
    }

    @Test
    void aRefusedCardIsCountedWithItsCause(TestGuichet guichet, TestRealm realm) {
        Management management = new Management(guichet);
        double before = management.sum("guichet_logins_total", "means=card", "outcome=refused", "cause=card_revoked");
        Browser browser = guichet.browserWith(TestCard.DOCTOR_REVOKED);

        browser.open(realm.login().address()).click("#social-cps");

        assertThat(management.sum("guichet_logins_total", "means=card", "outcome=refused", "cause=card_revoked"))
                .isGreaterThan(before);
    }

    @Test
    void aRequestOfAnUnknownClientIsNobodysChoiceAndWhatIsTypedIsOne(TestGuichet guichet, TestRealm realm) {
        Management management = new Management(guichet);
        double requests =
                management.sum("guichet_logins_total", "means=none", "outcome=refused", "cause=client_not_found");
        double passwords = management.sum(
                "guichet_logins_total", "means=password", "outcome=refused", "cause=identifier_mistyped");

        guichet.browser().open(realm.login().as("nobody").address());
        PasswordLogin.open(guichet.browser(), realm.login().address()).send("80000000001", "Nobody-0");

        assertThat(management.sum("guichet_logins_total", "means=none", "outcome=refused", "cause=client_not_found"))
                .isGreaterThan(requests);
        assertThat(management.sum(
                        "guichet_logins_total", "means=password", "outcome=refused", "cause=identifier_mistyped"))
                .isGreaterThan(passwords);
        assertThat(management.sum("guichet_logins_total", "means=password", "cause=client_not_found"))
                .isZero();
    }

    @Test
    void aLoginByEcpsIsCountedWithTheTimesOfItsProvider(TestGuichet guichet) {
        Management management = new Management(guichet);
        double logins = management.sum("guichet_logins_total", "means=pro_sante_connect", "outcome=accepted");
        double calls = management.sum("guichet_upstream_seconds_count", "provider=psc", "outcome=answered");
        Doctor doctor = guichet.newDoctor();
        guichet.accounts().connectedByCard(doctor);

        guichet.callers().byEcps(doctor.identifier());

        assertThat(management.sum("guichet_logins_total", "means=pro_sante_connect", "outcome=accepted"))
                .isGreaterThan(logins);
        assertThat(management.sum("guichet_upstream_seconds_count", "provider=psc", "outcome=answered"))
                .isGreaterThan(calls);
    }

    @Test
    void everyAnchorHasItsDaysToExpiry(TestGuichet guichet) {
        Management management = new Management(guichet);

        assertThat(management.samples())
                .filteredOn(sample -> sample.name().equals("guichet_anchor_expiry_days"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(sample -> assertThat(sample.value()).isGreaterThan(1));
    }
}
