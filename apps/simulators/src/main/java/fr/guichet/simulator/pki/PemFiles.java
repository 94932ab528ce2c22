package fr.guichet.simulator.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Certificates and keys as files; a file with a key is readable by its owner alone from its first byte on. */
public final class PemFiles {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private PemFiles() {}

    /**
     * Certificates as the text of a file, in that order.
     *
     * @throws IOException when one of them has no encoding
     */
    public static String text(List<X509Certificate> certificates) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("a certificate has no encoding", e);
        }
        return text.toString();
    }

    /** A key as the text of a file, unencrypted PKCS#8. */
    public static String text(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    static void writeCertificates(Path file, List<X509Certificate> certificates) throws IOException {
        Files.writeString(file, text(certificates));
    }

    static List<X509Certificate> readCertificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no certificates", e);
        }
    }

    static void writeKey(Path file, PrivateKey key) throws IOException {
        writePrivately(file, text(key).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads an unencrypted PKCS#8 key of the algorithm of its certificate. */
    static PrivateKey readKey(Path file, Certificate certificate) throws IOException {
        String text = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no key", e);
        }
    }

    static void writeStore(Path file, KeyStore store, char[] password) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            store.store(out, password);
            writePrivately(file, out.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be written", e);
        }
    }

    private static void writePrivately(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content);
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + BASE64.encodeToString(content) + "\n-----END " + label + "-----\n";
    }
}
