package fr.guichet.card.revocation;

import fr.guichet.card.CardDesk;
import fr.guichet.card.trust.Authority;
import fr.guichet.simulator.pki.SignedCrls;
import fr.guichet.simulator.pki.TestPki;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CRL of FORT PERSONNES in the making: rightly named and signed, the rest as a test wants it. */
final class CrlDraft {

    private static final fr.guichet.simulator.pki.Authority ISSUER = fr.guichet.simulator.pki.Authority.FORT_PERSONNES;
    private static final Duration LIFETIME = Duration.ofDays(6);

    private final TestPki pki;
    private final X509v2CRLBuilder builder;
    private final Instant thisUpdate;
    private boolean hasNextUpdate = true;
    private String algorithm = "SHA256withRSA";

    CrlDraft(TestPki pki, Instant thisUpdate) {
        this.pki = pki;
        this.thisUpdate = thisUpdate;
        this.builder = new X509v2CRLBuilder(SignedCrls.name(pki, ISSUER), Date.from(thisUpdate));
    }

    CrlDraft revoking(BigInteger serial) {
        builder.addCRLEntry(serial, Date.from(thisUpdate), CRLReason.keyCompromise);
        return this;
    }

    CrlDraft revokingWithoutReason(BigInteger serial) {
        builder.addCRLEntry(serial, Date.from(thisUpdate), (Extensions) null);
        return this;
    }

    CrlDraft revoking(BigInteger serial, ASN1ObjectIdentifier extension, ASN1Encodable value) throws IOException {
        Extension critical =
                new Extension(extension, true, value.toASN1Primitive().getEncoded());
        builder.addCRLEntry(serial, Date.from(thisUpdate), new Extensions(critical));
        return this;
    }

    CrlDraft with(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) throws IOException {
        builder.addExtension(extension, critical, value);
        return this;
    }

    CrlDraft withoutNextUpdate() {
        hasNextUpdate = false;
        return this;
    }

    CrlDraft signedWith(String other) {
        algorithm = other;
        return this;
    }

    byte[] encoded() throws IOException {
        if (hasNextUpdate) {
            builder.setNextUpdate(Date.from(thisUpdate.plus(LIFETIME)));
        }
        try {
            return builder.build(new JcaContentSignerBuilder(algorithm).build(SignedCrls.key(pki, ISSUER)))
                    .getEncoded();
        } catch (OperatorCreationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The issuer as the gateway is configured with it. */
    static Authority issuer(TestPki pki) {
        return CardDesk.anchors(pki.anchors()).authorities().stream()
                .filter(authority -> authority.certificate().equals(pki.certificate(ISSUER)))
                .findFirst()
                .orElseThrow();
    }

    static Crl read(TestPki pki, byte[] crl) throws InvalidCrlException, IOException {
        return CrlReader.read(new ByteArrayInputStream(crl), issuer(pki));
    }
}
