package fr.guichet.simulator.container;

import fr.guichet.simulator.pki.PemFiles;
import fr.guichet.simulator.pki.ServerIdentity;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** The files that an operator would make of real certificates, for the proxy and for those who trust it: docs/proxy.md. */
public final class ProxyFiles {
    /** Of {@code trusted.p12}; no secret, since the file holds none. */
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;

    /** @param directory for all of them; who may read it may read the proxy's key */
    public ProxyFiles(Path directory) {
        this.directory = directory;
    }

    /** {@code proxy/} for the proxy, {@code anchors/cards.pem} for the gateway, {@code trust/trusted.p12} for its clients. */
    public void write(TestPki pki) throws IOException {
        Files.createDirectories(directory.resolve("proxy"));
        Path anchors = Files.createDirectories(directory.resolve("anchors"));
        Path trust = Files.createDirectories(directory.resolve("trust"));
        ServerIdentity identity = pki.tlsServer();
        Files.writeString(
                server(),
                PemFiles.text(List.of(identity.certificate(), identity.authority())) + PemFiles.text(identity.key()));
        Files.writeString(cardAuthorities(), PemFiles.text(pki.anchors()));
        Files.writeString(cardAuthorityNames(), PemFiles.text(pki.advertised()));
        Files.writeString(anchors.resolve("cards.pem"), PemFiles.text(pki.anchors()));
        try (OutputStream out = Files.newOutputStream(trust.resolve("trusted.p12"))) {
            identity.trustStore().store(out, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK writes PKCS#12", e);
        }
    }

    /** Certificate, chain and key of both hosts. */
    public Path server() {
        return directory.resolve("proxy/tls.pem");
    }

    /** All authorities of the cards. */
    public Path cardAuthorities() {
        return directory.resolve("proxy/card-ca.pem");
    }

    /** The PERSONNES authorities, whose names browsers are told. */
    public Path cardAuthorityNames() {
        return directory.resolve("proxy/card-ca-names.pem");
    }
}
