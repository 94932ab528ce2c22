package fr.guichet.card.revocation;

import static fr.guichet.card.CardDesk.accepted;
import static fr.guichet.card.CardDesk.assertRefused;
import static fr.guichet.card.CardDesk.doctor;
import static fr.guichet.card.CardDesk.examine;
import static fr.guichet.card.CardDesk.policy;
import static fr.guichet.card.CardDesk.revocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.guichet.card.CardDesk;
import fr.guichet.card.CardRefusal;
import fr.guichet.card.examination.CardExaminer;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CrlBehaviour;
import fr.guichet.simulator.pki.OcspBehaviour;
import fr.guichet.simulator.pki.Revocation;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.MutableClock;

@Tag("CARD-8")
class OcspTest {

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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void anAnswerThatCannotBeBelievedNeverLetsACardIn(OcspBehaviour behaviour) {
        CardCertificate card = pki.issue(doctor().ocsp(behaviour).crl(CrlBehaviour.DOWN));

        assertRefused(examine(pki, card), CardRefusal.REVOCATION_UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void theCrlDecidesWhereOcspGivesNothingToBelieve(OcspBehaviour behaviour) {
        CardCertificate good = pki.issue(doctor().ocsp(behaviour));
        CardCertificate revoked = pki.issue(doctor().ocsp(behaviour));
        pki.revoke(revoked, Revocation.CRL_ONLY);

        accepted(examine(pki, good));
        assertRefused(examine(pki, revoked), CardRefusal.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void withoutCrlInThePolicyNothingElseDecides(OcspBehaviour behaviour) {
        CardCertificate card = pki.issue(doctor().ocsp(behaviour));

        assertRefused(
                examine(pki, card, policy -> policy.withRevocation(revocation().withMode(RevocationMode.OCSP_ONLY))),
                CardRefusal.REVOCATION_UNAVAILABLE);
    }

    @Test
    void aCardRevokedByOcspIsRefusedThoughTheCrlDoesNotNameIt() {
        CardCertificate card = pki.issue(doctor());
        pki.revoke(card, Revocation.OCSP_ONLY);

        assertRefused(examine(pki, card), CardRefusal.REVOKED);
    }

    @Test
    void aSlowResponderCostsItsTimeOutAndNoMore() {
        CardCertificate card = pki.issue(doctor().ocsp(OcspBehaviour.SLOW));

        assertTimeout(Duration.ofSeconds(10), () -> accepted(examine(pki, card)));
    }

    @Test
    void anAnswerIsRepeatedUntilItsNextUpdateAndNotAfter() throws IOException {
        MutableClock clock = MutableClock.of(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        try (TestPki own = TestPki.start(clock);
                CardExaminer examiner = new CardExaminer(CardDesk.policy(own), clock)) {
            CardCertificate card = own.issue(doctor());

            accepted(examiner.examine(card.chain()));
            own.revoke(card, Revocation.OCSP_ONLY);
            clock.add(Duration.ofMinutes(59));
            accepted(examiner.examine(card.chain()));
            assertThat(own.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.GOOD))
                    .isEqualTo(1);

            clock.add(Duration.ofMinutes(2));
            assertRefused(examiner.examine(card.chain()), CardRefusal.REVOKED);
        }
    }

    @Test
    void aSilentResponderIsLeftAloneForAWhileAndThenAskedAgain() throws IOException {
        MutableClock clock = MutableClock.of(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        try (TestPki own = TestPki.start(clock);
                CardExaminer examiner = new CardExaminer(CardDesk.policy(own), clock)) {
            CardCertificate card = own.issue(doctor().ocsp(OcspBehaviour.ERROR500));

            accepted(examiner.examine(card.chain()));
            accepted(examiner.examine(card.chain()));
            assertThat(own.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.ERROR500))
                    .isEqualTo(1);

            clock.add(OcspClient.PAUSE);
            accepted(examiner.examine(card.chain()));
            assertThat(own.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.ERROR500))
                    .isEqualTo(2);
        }
    }

    @Test
    void aRedirectionIsNotFollowed() throws IOException {
        try (TestPki own = TestPki.start()) {
            CardCertificate card =
                    own.issue(doctor().ocsp(OcspBehaviour.REDIRECT).crl(CrlBehaviour.REDIRECT));

            assertRefused(examine(own, card), CardRefusal.REVOCATION_UNAVAILABLE);

            assertThat(own.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.GOOD))
                    .isZero();
            assertThat(own.requests().crl(Authority.FORT_PERSONNES, CrlBehaviour.GOOD))
                    .isZero();
        }
    }

    @Test
    void onlyWhatIsTrustedAndRightCausesTraffic() throws IOException {
        try (TestPki own = TestPki.start()) {
            assertRefused(examine(own, own.issue(doctor().issuer(Authority.FOREIGN_PERSONNES))), CardRefusal.UNTRUSTED);
            assertRefused(examine(own, own.issue(doctor().issuer(Authority.HOMONYM_PERSONNES))), CardRefusal.UNTRUSTED);
            assertRefused(examine(own, own.issue(doctor().forSignature())), CardRefusal.SIGNATURE_CERTIFICATE);
            assertRefused(examine(own, own.issue(doctor().startingIn(Period.ofYears(-4)))), CardRefusal.EXPIRED);

            assertThat(own.requests().total()).isZero();
        }
    }

    @Test
    void ldapAddressesAreNeverConnectedTo() throws IOException {
        try (TestPki own = TestPki.start();
                CardExaminer examiner = new CardExaminer(policy(own), Clock.systemUTC())) {
            CardCertificate ldapOnly = own.issue(doctor().withoutOcsp().withoutHttpCrl());
            CardCertificate ldapFirst =
                    own.issue(doctor().withoutOcsp().crl("ldap://127.0.0.1:1/cn=first?certificaterevocationlist"));
            CardCertificate otherSchemes =
                    own.issue(doctor().ocsp("file:///etc/hosts").crl("ftp://127.0.0.1/x.crl"));

            assertTimeout(Duration.ofSeconds(10), () -> {
                assertRefused(examiner.examine(ldapOnly.chain()), CardRefusal.NO_REVOCATION_SOURCE);
                assertRefused(examiner.examine(ldapFirst.chain()), CardRefusal.NO_REVOCATION_SOURCE);
                assertRefused(examiner.examine(otherSchemes.chain()), CardRefusal.NO_REVOCATION_SOURCE);
            });
            assertThat(own.ldapConnections()).isZero();
            assertThat(own.requests().total()).isZero();
        }
    }
}
