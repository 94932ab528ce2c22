package fr.guichet.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** Makes the CRL of an issuer, as the behaviour says. */
final class CrlAnswers {

    /** An intermediate's CRL lasts six days, a root's forty-five: as seen. */
    private static final Duration INTERMEDIATE_LIFETIME = Duration.ofDays(6);

    private static final Duration ROOT_LIFETIME = Duration.ofDays(45);
    private static final Duration STALE_BY = Duration.ofDays(2);
    /** Under the enterprise number that RFC 5612 keeps for documentation: nobody knows this extension. */
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");

    private final Authorities authorities;
    private final RevocationRegister register;
    private final Clock clock;

    CrlAnswers(Authorities authorities, RevocationRegister register, Clock clock) {
        this.authorities = authorities;
        this.register = register;
        this.clock = clock;
    }

    /** DER of the list. */
    byte[] list(Authority named, CrlBehaviour behaviour) throws IOException {
        Authority issuer = behaviour == CrlBehaviour.WRONG_ID ? Authority.FOREIGN_PERSONNES : named;
        CertificateAuthority authority = authorities.of(issuer);
        Instant thisUpdate = thisUpdate(issuer, behaviour);
        X509v2CRLBuilder builder = new X509v2CRLBuilder(authority.subject(), Date.from(thisUpdate));
        builder.setNextUpdate(Date.from(thisUpdate.plus(lifetime(issuer))));
        register.crlOf(issuer)
                .forEach((serial, entry) ->
                        builder.addCRLEntry(serial, Date.from(entry.since()), CRLReason.keyCompromise));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                Encodings.authorityKeyIdentifier(authority.certificate().getPublicKey()));
        builder.addExtension(
                Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
        if (behaviour == CrlBehaviour.UNKNOWN_CRITICAL) {
            builder.addExtension(UNKNOWN, true, DERNull.INSTANCE);
        }
        CertificateAuthority signer =
                behaviour == CrlBehaviour.WRONG_SIGNER ? authorities.of(Authority.FOREIGN_PERSONNES) : authority;
        byte[] encoded = builder.build(signer.signer()).getEncoded();
        if (behaviour == CrlBehaviour.TAMPERED) {
            // The last byte is the signature's.
            encoded[encoded.length - 1] ^= 0x01;
        }
        return encoded;
    }

    private Instant thisUpdate(Authority issuer, CrlBehaviour behaviour) {
        Instant now = clock.instant();
        return switch (behaviour) {
            case STALE -> now.minus(lifetime(issuer)).minus(STALE_BY);
            case FUTURE -> now.plus(STALE_BY);
            default -> now.minus(Duration.ofMinutes(5));
        };
    }

    private static Duration lifetime(Authority issuer) {
        return issuer.isRoot() ? ROOT_LIFETIME : INTERMEDIATE_LIFETIME;
    }
}
