package fr.guichet.tests.peers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Guichet;
import fr.guichet.simulator.pki.TestCard;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's Apache with mod_auth_openidc as a relying party of ours. */
@ExtendWith({RequiresApache.class, GuichetExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApacheRelyingPartyTest {

    private final ApacheRelyingParty apache = ApacheRelyingParty.registeredAs("apache");
    private Guichet guichet;
    private PeerRealm realm;
    private KnownDoctor anne;

    @BeforeAll
    void start(Guichet running) {
        guichet = running;
        realm = PeerRealm.create(guichet, "apache", List.of("apache.yaml"), apache.registration());
        anne = realm.connectedByCard(TestCard.DOCTOR_ANNE);
        apache.start(realm.issuer());
    }

    @AfterAll
    void stop() {
        apache.close();
    }

    @Test
    void aDoctorLogsInByCardAndTheApplicationGetsOurClaims() {
        try (Workstation doctor = new Workstation()) {
            doctor.open(apache.consultation()).insert(anne.card());

            assertThat(doctor.address()).isEqualTo(apache.consultation());
            assertThat(doctor.text("#claim-iss")).isEqualTo(realm.issuer().toString());
            assertThat(doctor.text("#claim-subjectnameid"))
                    .isEqualTo(anne.card().identifier());
            assertThat(doctor.text("#claim-given_name")).isEqualTo(anne.card().givenName());
            assertThat(doctor.text("#claim-family_name")).isEqualTo(anne.card().surname());
            assertThat(doctor.text("#claim-acr")).isEqualTo("eidas2");
            assertThat(doctor.text("#claim-amr").split(",")).contains("sc", "pin", "hwk", "mfa");
            assertThat(doctor.text("#claim-subjectrole")).contains("10^1.2.250.1.213.1.1.5.5");
            assertThat(doctor.text("#claim-subjectrefpro")).contains("\"codeProfession\"", "\"10\"", "\"SM54\"");
        }
    }

    @Test
    void aPageThatAsksForEidas2RaisesASessionOfEidas1() {
        try (Workstation doctor = new Workstation()) {
            doctor.open(apache.consultation()).logIn(anne, guichet.inbox());
            assertThat(doctor.text("#claim-acr")).isEqualTo("eidas1");
            String session = doctor.text("#claim-sid");

            doctor.open(apache.prescription());
            assertThat(doctor.isAskedToLogIn()).isTrue();
            assertThat(doctor.shows("g-login")).as("a password is offered").isFalse();
            doctor.insert(anne.card());

            assertThat(doctor.address()).isEqualTo(apache.prescription());
            assertThat(doctor.text("#claim-acr")).isEqualTo("eidas2");
            assertThat(doctor.text("#claim-sid")).isEqualTo(session);
        }
    }

    @Test
    void aLogoutAtTheApplicationEndsTheSessionHere() {
        try (Workstation doctor = new Workstation()) {
            doctor.open(apache.consultation()).insert(anne.card());

            doctor.open(apache.logout());

            assertThat(doctor.address().getPath()).isEqualTo("/goodbye");
            assertThat(doctor.open(apache.consultation()).isAskedToLogIn()).isTrue();
        }
    }

    @Test
    void aLogoutHereEndsTheSessionOfTheApplication() {
        try (Workstation doctor = new Workstation()) {
            doctor.open(apache.consultation()).insert(anne.card());

            assertThat(doctor.open(apache.consultation()).isAskedToLogIn())
                    .as("the application has a session of its own")
                    .isFalse();
            doctor.open(realm.logoutPage()).submit();

            assertThat(doctor.open(apache.consultation()).isAskedToLogIn()).isTrue();
        }
    }

    @Test
    void anotherSigningKeyLosesNoLogin() {
        try (ApacheRelyingParty other = ApacheRelyingParty.registeredAs("apache-rotation");
                Workstation before = new Workstation();
                Workstation during = new Workstation();
                Workstation after = new Workstation()) {
            PeerRealm rotating =
                    PeerRealm.create(guichet, "apache-rotation", List.of("apache.yaml"), other.registration());
            rotating.connectedByCard(TestCard.DOCTOR_VIRGINIE);
            other.start(rotating.issuer());
            before.open(other.consultation()).insert(TestCard.DOCTOR_VIRGINIE);
            during.open(other.consultation());
            String key = rotating.signingKey();

            rotating.rotateKeys();

            assertThat(rotating.signingKey()).isNotEqualTo(key);
            during.insert(TestCard.DOCTOR_VIRGINIE);
            after.open(other.consultation()).insert(TestCard.DOCTOR_VIRGINIE);
            before.open(other.consultation());
            for (Workstation doctor : new Workstation[] {before, during, after}) {
                assertThat(doctor.text("#claim-subjectnameid")).isEqualTo(TestCard.DOCTOR_VIRGINIE.identifier());
            }
            // The key before still says who asks to log out.
            assertThat(before.open(other.logout()).address().getPath()).isEqualTo("/goodbye");
        }
    }
}
