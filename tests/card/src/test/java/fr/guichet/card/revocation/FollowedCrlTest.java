package fr.guichet.card.revocation;

import static fr.guichet.card.CardDesk.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.card.CardDesk;
import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.trust.CertificationPath;
import fr.guichet.card.trust.PathValidation;
import fr.guichet.identity.watch.Watch;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CrlBehaviour;
import fr.guichet.simulator.pki.Revocation;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

@Tag("CARD-8")
class FollowedCrlTest {

    private final MutableClock clock = MutableClock.of(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    private final HandSchedule schedule = new HandSchedule();
    private TestPki pki;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        pki = TestPki.start(clock);
    }

    @AfterEach
    void stop() {
        pki.close();
    }

    @Test
    void manyLoginsAtOnceMakeOneDownload() throws Exception {
        CertificationPath path = path(pki.issue(doctor().withoutOcsp()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RevocationCheck check = check(memory())) {
            List<Callable<CardRefusal>> logins = Stream.generate(
                            () -> (Callable<CardRefusal>) () -> refusal(check, path))
                    .limit(16)
                    .toList();
            for (Future<CardRefusal> login : threads.invokeAll(logins)) {
                assertThat(login.get()).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(downloads()).isEqualTo(1);
    }

    @Test
    void aCrlIsFetchedAgainBeforeItEndsAndWithinADay() throws Exception {
        try (RevocationCheck check = check(memory())) {
            check.requireNotRevoked(path(pki.issue(doctor().withoutOcsp())));

            assertThat(schedule.delays).hasSize(1);
            assertThat(schedule.delays.get(0)).isBetween(Duration.ofHours(12), Duration.ofHours(22));
        }
    }

    @Test
    void aRefreshInTheBackgroundBringsTheNewlyRevoked() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp());
        try (RevocationCheck check = check(memory())) {
            check.requireNotRevoked(path(card));
            pki.revoke(card, Revocation.CRL_ONLY);
            clock.add(Duration.ofHours(20));
            assertThat(refusal(check, path(card))).isNull();

            schedule.runDue();

            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.REVOKED);
            assertThat(downloads()).isEqualTo(2);
            assertThat(schedule.delays).hasSize(2);
        }
    }

    @Test
    void aFailedRefreshKeepsTheCrlAndIsTriedAgain() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp());
        try (RevocationCheck check = check(memory())) {
            check.requireNotRevoked(path(card));
            pki.close();

            schedule.runDue();

            assertThat(refusal(check, path(card))).isNull();
            assertThat(schedule.delays).hasSize(2);
            clock.add(Duration.ofDays(7));
            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.CRL_OUTDATED);
        }
    }

    @Test
    void anOlderCrlIsNotTakenInThePlaceOfTheOneHeld() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp());
        pki.revoke(card, Revocation.CRL_ONLY);
        try (RevocationCheck check = check(memory())) {
            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.REVOKED);
            List<CrlState> held = check.crls();

            clock.add(Duration.ofDays(-1));
            schedule.runDue();

            assertThat(downloads()).isEqualTo(2);
            assertThat(check.crls()).isEqualTo(held);
        }
    }

    @Test
    void anOutdatedCrlIsFetchedAgainByTheLoginThatNeedsIt() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp());
        try (RevocationCheck check = check(memory())) {
            check.requireNotRevoked(path(card));
            clock.add(Duration.ofDays(7));

            assertThat(refusal(check, path(card))).isNull();
            assertThat(downloads()).isEqualTo(2);
        }
    }

    @Test
    void aCrlThatCannotBeHadIsNotAskedForAtEveryLogin() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp().crl(CrlBehaviour.ERROR500));
        try (RevocationCheck check = check(memory())) {
            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.REVOCATION_UNAVAILABLE);
            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.REVOCATION_UNAVAILABLE);
            assertThat(pki.requests().crl(Authority.FORT_PERSONNES, CrlBehaviour.ERROR500))
                    .isEqualTo(1);

            clock.add(FollowedCrl.PAUSE);
            assertThat(refusal(check, path(card))).isEqualTo(CardRefusal.REVOCATION_UNAVAILABLE);
            assertThat(pki.requests().crl(Authority.FORT_PERSONNES, CrlBehaviour.ERROR500))
                    .isEqualTo(2);
        }
    }

    @Test
    void aRestartKeepsTheCrl() throws Exception {
        CardCertificate good = pki.issue(doctor().withoutOcsp());
        CardCertificate revoked = pki.issue(doctor().withoutOcsp());
        pki.revoke(revoked, Revocation.CRL_ONLY);
        try (RevocationCheck before = check(onDisk())) {
            before.requireNotRevoked(path(good));
        }
        pki.close();

        try (RevocationCheck after = check(onDisk())) {
            assertThat(refusal(after, path(good))).isNull();
            assertThat(refusal(after, path(revoked))).isEqualTo(CardRefusal.REVOKED);
            assertThat(after.crls()).singleElement().satisfies(crl -> {
                assertThat(crl.issuer()).isEqualTo(Authority.FORT_PERSONNES.commonName());
                assertThat(crl.entries()).isEqualTo(1);
                assertThat(crl.nextUpdate()).isAfter(clock.instant());
            });
        }
    }

    @Test
    void aKeptCrlThatWasChangedOnDiskIsNotBelieved() throws Exception {
        CardCertificate card = pki.issue(doctor().withoutOcsp());
        try (RevocationCheck before = check(onDisk())) {
            before.requireNotRevoked(path(card));
        }
        pki.close();
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        try (RevocationCheck after = check(onDisk())) {
            assertThat(refusal(after, path(card))).isEqualTo(CardRefusal.REVOCATION_UNAVAILABLE);
        }
    }

    @Test
    void aDownloadLeavesNothingButTheCrlBehind() throws Exception {
        try (RevocationCheck check = check(onDisk())) {
            check.requireNotRevoked(path(pki.issue(doctor().withoutOcsp())));
            refusal(check, path(pki.issue(doctor().withoutOcsp().crl(CrlBehaviour.TAMPERED))));
        }

        assertThat(kept()).singleElement().satisfies(file -> assertThat(file.toString())
                .endsWith(".crl"));
    }

    @Test
    void aCacheDirectoryThatCannotBeWrittenIsRefusedAtOnce() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> check(memory().withCacheDirectory(file.resolve("below"))));
    }

    @Test
    void aLoginUnderWayWhenTheExaminerClosesIsNoFailure() {
        RefreshSchedule background = RefreshSchedule.inBackground();
        background.close();

        assertThatCode(() -> background.after(Duration.ZERO, () -> {})).doesNotThrowAnyException();
    }

    private RevocationCheck check(RevocationPolicy policy) {
        return new RevocationCheck(policy, clock, Watch.nobody(), schedule);
    }

    /** Without the authorities, so that the one CRL followed is that of the card's issuer. */
    private static RevocationPolicy memory() {
        return CardDesk.revocation().withCheckAuthorities(false);
    }

    private RevocationPolicy onDisk() {
        return memory().withCacheDirectory(directory.resolve("crl"));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("crl"))) {
            return files.toList();
        }
    }

    private long downloads() {
        return pki.requests().crl(Authority.FORT_PERSONNES, CrlBehaviour.GOOD);
    }

    private CertificationPath path(CardCertificate card) throws CardRefusedException {
        return new PathValidation(CardDesk.anchors(pki.anchors())).pathOf(card.certificate(), clock.instant());
    }

    private static CardRefusal refusal(RevocationCheck check, CertificationPath path) {
        try {
            check.requireNotRevoked(path);
            return null;
        } catch (CardRefusedException refused) {
            return refused.refusal();
        }
    }

    /** Runs what is due when the test says so. */
    private static final class HandSchedule implements RefreshSchedule {

        private final List<Duration> delays = new ArrayList<>();
        private final List<Runnable> due = new ArrayList<>();

        @Override
        public synchronized void after(Duration delay, Runnable task) {
            delays.add(delay);
            due.add(task);
        }

        synchronized void runDue() {
            List<Runnable> now = List.copyOf(due);
            due.clear();
            now.forEach(Runnable::run);
        }

        @Override
        public void close() {
            // Nothing runs by itself.
        }
    }
}
