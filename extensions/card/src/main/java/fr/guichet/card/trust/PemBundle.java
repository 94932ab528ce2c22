package fr.guichet.card.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificates of a PEM file (RFC 7468), in order, each once; what stands between them is comment. */
final class PemBundle {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

    private PemBundle() {}

    static List<X509Certificate> read(String pem) throws InvalidAnchorsException {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        Matcher block = BLOCK.matcher(pem);
        int count = 0;
        while (block.find()) {
            count++;
            try {
                certificates.add(certificate(Base64.getMimeDecoder().decode(block.group(1))));
            } catch (CertificateException | IllegalArgumentException unreadable) {
                throw new InvalidAnchorsException("certificate " + count + " of the bundle cannot be read");
            }
        }
        return List.copyOf(certificates);
    }

    private static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
