package fr.guichet.card.revocation;

import static fr.guichet.card.CardDesk.accepted;
import static fr.guichet.card.CardDesk.assertRefused;
import static fr.guichet.card.CardDesk.doctor;
import static fr.guichet.card.CardDesk.examine;
import static fr.guichet.card.CardDesk.revocation;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.guichet.card.CardRefusal;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.simulator.pki.CrlBehaviour;
import fr.guichet.simulator.pki.OcspBehaviour;
import fr.guichet.simulator.pki.Revocation;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CARD-8")
class CrlFallbackTest {

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GOOD", "STALE"})
    void aCrlThatCannotBeBelievedNeverLetsACardIn(CrlBehaviour behaviour) {
        assertRefused(
                examine(
                        pki,
                        pki.issue(withoutOcsp().crl(behaviour)),
                        policy -> policy.withRevocation(revocation().withMaxCrlBytes(1 << 20))),
                CardRefusal.REVOCATION_UNAVAILABLE);
    }

    @Test
    void aCardTheCrlNamesIsRefused() {
        CardCertificate card = pki.issue(withoutOcsp());
        pki.revoke(card, Revocation.CRL_ONLY);

        assertRefused(examine(pki, card), CardRefusal.REVOKED);
    }

    @Test
    void aCrlPastItsNextUpdateRefuses() {
        assertRefused(examine(pki, pki.issue(withoutOcsp().crl(CrlBehaviour.STALE))), CardRefusal.CRL_OUTDATED);
    }

    @Test
    void aCrlPastItsNextUpdateStillNamesTheRevoked() {
        CardCertificate card = pki.issue(withoutOcsp().crl(CrlBehaviour.STALE));
        pki.revoke(card, Revocation.CRL_ONLY);

        assertRefused(examine(pki, card), CardRefusal.REVOKED);
    }

    @Test
    void aCrlCountsWithinItsGraceAndNotPastIt() {
        CardCertificate card = pki.issue(withoutOcsp().crl(CrlBehaviour.STALE));

        accepted(examine(pki, card, policy -> policy.withRevocation(revocation().withCrlGrace(Duration.ofDays(3)))));
        assertRefused(
                examine(pki, card, policy -> policy.withRevocation(revocation().withCrlGrace(Duration.ofDays(1)))),
                CardRefusal.CRL_OUTDATED);
    }

    @Test
    void aSlowCrlCostsItsTimeOutAndNoMore() {
        CardCertificate card = pki.issue(withoutOcsp().crl(CrlBehaviour.SLOW));

        assertTimeout(
                Duration.ofSeconds(10), () -> assertRefused(examine(pki, card), CardRefusal.REVOCATION_UNAVAILABLE));
    }

    @Test
    void inTheModeOfCrlsAloneNoResponderIsAsked() {
        CardCertificate card = pki.issue(doctor().ocsp(OcspBehaviour.UNKNOWN));
        pki.revoke(card, Revocation.CRL_ONLY);

        assertRefused(
                examine(pki, card, policy -> policy.withRevocation(revocation().withMode(RevocationMode.CRL_ONLY))),
                CardRefusal.REVOKED);
    }

    @Test
    void cardsOfARevokedAuthorityAreUntrusted() throws IOException {
        try (TestPki own = TestPki.start()) {
            own.revoke(
                    new CardCertificate(
                            own.certificate(Authority.FORT_PERSONNES), own.certificate(Authority.FORT_ROOT), null),
                    Revocation.CRL_ONLY);

            assertRefused(examine(own, own.card(TestCard.DOCTOR_ANNE)), CardRefusal.UNTRUSTED);
            accepted(examine(
                    own,
                    own.card(TestCard.DOCTOR_ANNE),
                    policy -> policy.withRevocation(revocation().withCheckAuthorities(false))));
        }
    }

    private static CardSpec withoutOcsp() {
        return doctor().withoutOcsp();
    }
}
