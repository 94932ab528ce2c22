package fr.guichet.card.trust;

import static fr.guichet.card.CardDesk.anchors;
import static fr.guichet.card.CardDesk.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-8")
class PathValidationTest {

    private static final Duration YEAR = Duration.ofDays(366);

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @Test
    void thePathLeadsFromTheIssuerToTheRoot() throws CardRefusedException {
        CertificationPath path = pathOf(pki.issue(doctor()), Instant.now());

        assertThat(path.authorities()).hasSize(2);
        assertThat(path.issuer().isRoot()).isFalse();
        assertThat(path.root().isRoot()).isTrue();
    }

    @Test
    void anExpiredCardStillHasItsPath() throws CardRefusedException {
        CardCertificate expired = pki.issue(doctor().startingIn(Period.ofYears(-4)));

        assertThat(pathOf(expired, Instant.now()).issuer().isRoot()).isFalse();
        assertRefused(CardRefusal.EXPIRED, () -> PathValidation.requireValidAt(expired.certificate(), Instant.now()));
    }

    @Test
    void aCardIsValidToItsLastSecondAndFromItsFirst() {
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2028-12-31T23:59:59Z");
        X509Certificate card = pki.issue(doctor().valid(begin, end)).certificate();

        assertThatCode(() -> {
                    PathValidation.requireValidAt(card, begin);
                    PathValidation.requireValidAt(card, end);
                })
                .doesNotThrowAnyException();
        assertRefused(CardRefusal.NOT_YET_VALID, () -> PathValidation.requireValidAt(card, begin.minusMillis(1)));
        assertRefused(CardRefusal.EXPIRED, () -> PathValidation.requireValidAt(card, end.plusMillis(1)));
    }

    @Test
    void anAuthorityThatIsOverVouchesForNobody() {
        CardCertificate card = pki.issue(doctor());

        assertRefused(CardRefusal.UNTRUSTED, () -> pathOf(card, Instant.now().plus(YEAR.multipliedBy(11))));
    }

    @Test
    void anAuthorityRenewedUnderItsNameIsFoundBesideTheFormerOne() throws CardRefusedException {
        List<X509Certificate> both = new ArrayList<>();
        both.add(pki.certificate(fr.guichet.simulator.pki.Authority.HOMONYM_PERSONNES));
        both.add(pki.certificate(fr.guichet.simulator.pki.Authority.HOMONYM_ROOT));
        both.addAll(pki.anchors());
        PathValidation validation = new PathValidation(anchors(both));
        CardCertificate card = pki.issue(doctor());

        assertThat(validation.pathOf(card.certificate(), Instant.now()).issuer().certificate())
                .isEqualTo(card.issuer());
    }

    private static CertificationPath pathOf(CardCertificate card, Instant now) throws CardRefusedException {
        return new PathValidation(anchors(pki.anchors())).pathOf(card.certificate(), now);
    }

    private static void assertRefused(CardRefusal refusal, ThrowingCallable rule) {
        assertThatExceptionOfType(CardRefusedException.class)
                .isThrownBy(rule)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
