package fr.guichet.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkiDirectoryTest {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Made once, since keys take long; each test works on a copy. */
    @TempDir
    private static Path made;

    private static Snapshot first;

    @TempDir
    private Path directory;

    @BeforeAll
    static void make() throws IOException {
        first = openAndClose(made, 0, CLOCK);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(found -> !found.equals(made)).toList()) {
                Files.copy(file, directory.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void everyCardHasItsThreeFilesAndTheAnchorsTheirBundle() throws Exception {
        try (TestPki pki = TestPki.open(directory, 0, CLOCK)) {
            for (TestCard card : TestCard.values()) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(directory.resolve(card.fileName() + ".p12"))) {
                    store.load(in, "changeit".toCharArray());
                }
                X509Certificate certificate = pki.card(card).certificate();
                assertThat(store.getCertificate("card")).isEqualTo(certificate);
                List<X509Certificate> chain = PemFiles.readCertificates(directory.resolve(card.fileName() + ".pem"));
                assertThat(chain).isEqualTo(pki.card(card).chain());
                assertThat(PemFiles.readKey(directory.resolve(card.fileName() + ".key"), certificate))
                        .isEqualTo(pki.card(card).key());
            }
            assertThat(PemFiles.readCertificates(directory.resolve("ca.pem"))).isEqualTo(pki.anchors());
            assertThat(PemFiles.readCertificates(directory.resolve("tls-ca.pem")))
                    .containsExactly(pki.tlsServer().authority());
        }
    }

    @Test
    void filesWithKeysAreTheirOwnersAlone() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (TestPki pki = TestPki.open(directory, 0, CLOCK);
                Stream<Path> files = Files.walk(directory)) {
            assertThat(pki.port()).isPositive();
            assertThat(files.filter(file -> file.toString().matches(".*\\.(key|p12)")))
                    .hasSizeGreaterThan(2 * TestCard.values().length)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void aSecondStartLoadsTheSameCertificatesOnTheSamePort() throws Exception {

        assertThat(openAndClose(directory, 0, CLOCK)).isEqualTo(first);
        assertThat(openAndClose(directory, first.port(), CLOCK)).isEqualTo(first);
    }

    @Test
    void aRevocationIsStillKnownAfterASecondStart() throws Exception {
        try (TestPki pki = TestPki.open(directory, 0, CLOCK)) {
            X509Certificate revoked = pki.card(TestCard.DOCTOR_REVOKED_CRL).certificate();
            try (InputStream in = URI.create("http://127.0.0.1:" + pki.port() + "/crl/fort-personnes/good.crl")
                    .toURL()
                    .openStream()) {
                assertThat(CertificateFactory.getInstance("X.509")
                                .generateCRL(in)
                                .isRevoked(revoked))
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsOutdatedIsMadeAnew() throws Exception {

        assertThat(openAndClose(directory, 0, Clock.offset(CLOCK, Duration.ofDays(364)))
                        .doctor())
                .isNotEqualTo(first.doctor());
    }

    @Test
    void whatIsDamagedIsMadeAnew() throws Exception {
        Files.writeString(directory.resolve("doctor-anne.key"), "damaged");

        assertThat(openAndClose(directory, 0, CLOCK).doctor()).isNotEqualTo(first.doctor());
    }

    @Test
    void aPortThatIsTakenMeansNewCertificates() throws Exception {

        try (ServerSocket taken = new ServerSocket(first.port(), 1, InetAddress.getByName("127.0.0.1"))) {
            Snapshot second = openAndClose(directory, 0, CLOCK);
            assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(second.doctor()).isNotEqualTo(first.doctor());
        }
    }

    private record Snapshot(int port, X509Certificate doctor, X509Certificate tls) {}

    private static Snapshot openAndClose(Path directory, int port, Clock clock) throws IOException {
        try (TestPki pki = TestPki.open(directory, port, clock)) {
            return new Snapshot(
                    pki.port(),
                    pki.card(TestCard.DOCTOR_ANNE).certificate(),
                    pki.tlsServer().certificate());
        }
    }
}
