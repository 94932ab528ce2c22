package fr.guichet.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The infrastructure as files: {@code ca.pem}, {@code tls-ca.pem}, for each card {@code <name>.p12}, {@code .pem} and
 * {@code .key}, and under {@code authorities/} what a second start needs. It belongs under a build directory.
 */
final class PkiDirectory {

    /** Password of every {@code .p12}: no secret, the keys are for anybody who runs the simulation. */
    static final char[] PASSWORD = "changeit".toCharArray();

    /** Changes with every change of the certificates' shape, so that old files are not used again. */
    private static final String FORMAT = "2";

    private static final String MARK = "pki.properties";
    /** What is left of a validity for a directory to be used again. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Path directory;

    private PkiDirectory(Path directory) {
        this.directory = directory;
    }

    static TestPki open(Path directory, RevocationPlace place, Clock clock) throws IOException {
        PkiDirectory files = new PkiDirectory(directory);
        Optional<TestPki> loaded = files.load(place, clock);
        if (loaded.isPresent()) {
            return loaded.get();
        }
        TestPki pki = TestPki.bind(clock, place, 0);
        try {
            files.make(pki, place);
            pki.serve();
            return pki;
        } catch (IOException | RuntimeException e) {
            pki.close();
            throw e;
        }
    }

    private void make(TestPki pki, RevocationPlace place) throws IOException {
        Files.createDirectories(directory.resolve("authorities"));
        Files.deleteIfExists(directory.resolve(MARK));
        try {
            // Keys take nearly all of the time: the authorities' first, then the cards', each lot in parallel.
            persisted().parallel().filter(Authority::isRoot).forEach(pki::authority);
            persisted().parallel().forEach(pki::authority);
            Arrays.stream(TestCard.values()).parallel().forEach(card -> write(card, pki.card(card)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Authority authority : persisted().toList()) {
            CertificateAuthority known = pki.authority(authority);
            PemFiles.writeCertificates(authorityFile(authority, ".pem"), List.of(known.certificate()));
            PemFiles.writeKey(authorityFile(authority, ".key"), known.key());
        }
        PemFiles.writeCertificates(directory.resolve("ca.pem"), pki.anchors());
        ServerIdentity tls = pki.tlsServer();
        PemFiles.writeCertificates(directory.resolve("tls-ca.pem"), List.of(tls.authority()));
        PemFiles.writeCertificates(directory.resolve("tls-server.pem"), List.of(tls.certificate(), tls.authority()));
        PemFiles.writeKey(directory.resolve("tls-server.key"), tls.key());
        writeMark(pki, place);
    }

    private void write(TestCard card, CardCertificate certificate) {
        try {
            PemFiles.writeCertificates(cardFile(card, ".pem"), certificate.chain());
            PemFiles.writeKey(cardFile(card, ".key"), certificate.key());
            PemFiles.writeStore(cardFile(card, ".p12"), certificate.keyStore(PASSWORD), PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written last: a directory without it is incomplete. */
    private void writeMark(TestPki pki, RevocationPlace place) throws IOException {
        Files.writeString(
                directory.resolve(MARK),
                "# Ports that the certificates name. Remove this file to have everything made anew.\nformat=" + FORMAT
                        + "\nhost=" + place.host() + "\nport=" + pki.port() + "\nldap.port=" + pki.ldapPort() + "\n");
    }

    private Optional<TestPki> load(RevocationPlace place, Clock clock) throws IOException {
        if (!Files.isRegularFile(directory.resolve(MARK))) {
            return Optional.empty();
        }
        Properties mark = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve(MARK))) {
            mark.load(reader);
        }
        int oldPort = number(mark.getProperty("port"));
        int oldLdapPort = number(mark.getProperty("ldap.port"));
        boolean usable = FORMAT.equals(mark.getProperty("format"))
                && oldPort > 0
                && oldLdapPort > 0
                && place.host().equals(mark.getProperty("host"))
                && (place.port() == 0 || place.port() == oldPort);
        if (!usable) {
            return Optional.empty();
        }
        TestPki pki;
        try {
            pki = TestPki.bind(clock, place.at(oldPort), oldLdapPort);
        } catch (BindException e) {
            // Somebody else has one of the old ports: new certificates name new ones.
            return Optional.empty();
        }
        try {
            restore(pki, clock.instant());
            pki.serve();
            return Optional.of(pki);
        } catch (IOException | GeneralSecurityException e) {
            // Damaged or outdated files are no error: they are made anew.
            pki.close();
            return Optional.empty();
        }
    }

    private void restore(TestPki pki, Instant now) throws IOException, GeneralSecurityException {
        for (Authority authority : persisted().toList()) {
            X509Certificate certificate = first(authorityFile(authority, ".pem"));
            check(contains(certificate, now));
            pki.restore(
                    authority,
                    new CertificateAuthority(
                            certificate, PemFiles.readKey(authorityFile(authority, ".key"), certificate)));
        }
        for (TestCard card : TestCard.values()) {
            X509Certificate certificate = first(cardFile(card, ".pem"));
            CertificateAuthority issuer = pki.authority(card.specification().issuer);
            PublicKey issuerKey = issuer.certificate().getPublicKey();
            certificate.verify(issuerKey);
            check(hasExpectedValidity(card, certificate, now));
            pki.restore(
                    card,
                    new CardCertificate(
                            certificate, issuer.certificate(), PemFiles.readKey(cardFile(card, ".key"), certificate)));
        }
        List<X509Certificate> tls = PemFiles.readCertificates(directory.resolve("tls-server.pem"));
        check(tls.size() == 2 && contains(tls.get(0), now) && contains(tls.get(1), now));
        pki.restore(new ServerIdentity(
                tls.get(0), tls.get(1), PemFiles.readKey(directory.resolve("tls-server.key"), tls.get(0))));
    }

    private static boolean hasExpectedValidity(TestCard card, X509Certificate certificate, Instant now) {
        return switch (card.expected()) {
            case EXPIRED -> certificate.getNotAfter().toInstant().isBefore(now);
            case NOT_YET_VALID -> certificate.getNotBefore().toInstant().isAfter(now.plus(MARGIN));
            default -> contains(certificate, now);
        };
    }

    private static boolean contains(X509Certificate certificate, Instant now) {
        Validity validity = new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        return validity.contains(now) && validity.contains(now.plus(MARGIN));
    }

    private static void check(boolean good) throws IOException {
        if (!good) {
            throw new IOException("outdated");
        }
    }

    private static X509Certificate first(Path file) throws IOException {
        List<X509Certificate> certificates = PemFiles.readCertificates(file);
        check(!certificates.isEmpty());
        return certificates.get(0);
    }

    /** The authorities that issued a card or stand in {@code ca.pem}, and their roots. */
    private static Stream<Authority> persisted() {
        return Arrays.stream(Authority.values())
                .filter(authority -> authority != Authority.HOMONYM_ROOT && authority != Authority.HOMONYM_PERSONNES);
    }

    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Path cardFile(TestCard card, String extension) {
        return directory.resolve(card.fileName() + extension);
    }

    private Path authorityFile(Authority authority, String extension) {
        return directory.resolve("authorities").resolve(authority.slug() + extension);
    }
}
