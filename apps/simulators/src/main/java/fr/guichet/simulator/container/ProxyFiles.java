package fr.guichet.simulator.container;

import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** The files that an operator would make of real certificates, for the proxy and for those who trust it: docs/proxy.md. */
public final class ProxyFiles {
    /** Of {@code trusted.p12}; no secret, since the file holds none. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;

    public ProxyFiles(Path directory) {
        this.directory = directory;
    }

    /** {@code proxy/} for the proxy, {@code anchors/cards.pem} for the gateway, {@code trust/trusted.p12} for its clients. */
    public void write(TestPki pki) throws IOException {
        Path proxy = Files.createDirectories(directory.resolve("proxy"));
        Path anchors = Files.createDirectories(directory.resolve("anchors"));
        Path trust = Files.createDirectories(directory.resolve("trust"));
        String identity = certificates(
                        List.of(pki.tlsServer().certificate(), pki.tlsServer().authority()))
                + pem("PRIVATE KEY", pki.tlsServer().key().getEncoded());
        Files.writeString(proxy.resolve("tls.pem"), identity);
        Files.writeString(proxy.resolve("card-ca.pem"), certificates(pki.anchors()));
        Files.writeString(proxy.resolve("card-ca-names.pem"), certificates(pki.advertised()));
        Files.writeString(anchors.resolve("cards.pem"), certificates(pki.anchors()));
        try (OutputStream out = Files.newOutputStream(trust.resolve("trusted.p12"))) {
            pki.tlsServer().trustStore().store(out, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        }
    }

    private static String certificates(List<X509Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                text.append(pem("CERTIFICATE", certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a certificate without an encoding", e);
            }
        }
        return text.toString();
    }

    private static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
