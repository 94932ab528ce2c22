package fr.guichet.tests.proxy;

import fr.guichet.simulator.pki.ServerIdentity;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a proxy is given as files.
 *
 * @param server certificate, chain and key of both hosts
 * @param advertised the PERSONNES authorities, whose names browsers are told
 * @param anchors all authorities of the cards
 */
record ProxyCertificates(Path server, Path advertised, Path anchors) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    static ProxyCertificates of(TestPki pki) {
        try {
            Path parent = Path.of(System.getProperty("guichet.proxy.directory"));
            Files.createDirectories(parent);
            // Readable by its owner alone, as createTempDirectory makes it: there is a key in it.
            Path directory = Files.createTempDirectory(
                    parent,
                    "certificates",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            ServerIdentity identity = pki.tlsServer();
            String server = pem(List.of(identity.certificate(), identity.authority()))
                    + pem("PRIVATE KEY", identity.key().getEncoded());
            return new ProxyCertificates(
                    Files.writeString(directory.resolve("server.pem"), server),
                    Files.writeString(directory.resolve("advertised.pem"), pem(pki.advertised())),
                    Files.writeString(directory.resolve("anchors.pem"), pem(pki.anchors())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> {
                    try {
                        return pem("CERTIFICATE", certificate.getEncoded());
                    } catch (CertificateEncodingException e) {
                        throw new IllegalStateException("A certificate that was made has an encoding", e);
                    }
                })
                .collect(Collectors.joining());
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }
}
