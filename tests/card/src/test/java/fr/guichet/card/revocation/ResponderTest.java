package fr.guichet.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may answer in the name of an authority. */
@Tag("CARD-8")
class ResponderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final X500Name AUTHORITY = new X500Name("CN=TEST AUTHORITY");

    private final KeyPair keys;
    private final X509Certificate issuer;

    ResponderTest() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        issuer = certificate(AUTHORITY, "SHA256withRSA");
    }

    @Test
    void aCertificateOfTheIssuerForOcspIsADelegate() throws Exception {
        assertThat(delegate("SHA256withRSA").isDelegateOf(issuer, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5withRSA", "SHA1withRSA"})
    void aDelegateSignedWithABrokenDigestIsNone(String algorithm) throws Exception {
        assertThat(delegate(algorithm).isDelegateOf(issuer, NOW)).isFalse();
    }

    private Responder delegate(String algorithm) throws Exception {
        return new Responder(certificate(new X500Name("CN=TEST RESPONDER"), algorithm));
    }

    private X509Certificate certificate(X500Name subject, String algorithm) throws Exception {
        Date from = Date.from(NOW.minus(Duration.ofDays(1)));
        Date to = Date.from(NOW.plus(Duration.ofDays(1)));
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(AUTHORITY, BigInteger.TEN, from, to, subject, keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
    }
}
