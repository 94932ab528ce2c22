package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Reads a CRL as the gateway keeps it and as the JDK does, for whoever measures what is retained. */
public final class RetainedCrls {

    private RetainedCrls() {}

    /** The gateway's index. */
    public static Object index(Path crl, Authority issuer) throws IOException {
        try (InputStream in = Files.newInputStream(crl)) {
            return CrlReader.read(in, issuer);
        } catch (InvalidCrlException invalid) {
            throw new IOException("the CRL made for this is right", invalid);
        }
    }

    /** The JDK's {@code X509CRL}. */
    public static Object jdk(Path crl) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(crl))) {
            return CertificateFactory.getInstance("X.509").generateCRL(in);
        } catch (CertificateException | CRLException unreadable) {
            throw new IOException("the CRL made for this is right", unreadable);
        }
    }
}
