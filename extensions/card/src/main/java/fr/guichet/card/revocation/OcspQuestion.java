package fr.guichet.card.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** One question to a responder: what of this serial number of this issuer, with a nonce (RFC 6960, RFC 9654). */
final class OcspQuestion {

    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate issuer;
    private final BigInteger serial;
    private final byte[] nonce = new byte[NONCE_BYTES];

    OcspQuestion(X509Certificate issuer, BigInteger serial) {
        this.issuer = issuer;
        this.serial = serial;
        RANDOM.nextBytes(nonce);
    }

    byte[] encoded() throws InvalidOcspException {
        try {
            // SHA-1 here names the issuer and protects nothing; it is the one digest every responder knows (RFC 5019).
            CertificateID id = new CertificateID(digests().get(CertificateID.HASH_SHA1), issuerHolder(), serial);
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                            false,
                            new DEROctetString(new DEROctetString(nonce).getEncoded()))))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException impossible) {
            throw new InvalidOcspException("no question can be made", impossible);
        }
    }

    /** Whether an answer's certificate identifier is that of the question. */
    boolean isAbout(CertificateID id) throws OCSPException {
        return id.getSerialNumber().equals(serial) && id.matchesIssuer(issuerHolder(), digests());
    }

    X509Certificate issuer() {
        return issuer;
    }

    byte[] nonce() {
        return nonce.clone();
    }

    private X509CertificateHolder issuerHolder() throws OCSPException {
        try {
            return new JcaX509CertificateHolder(issuer);
        } catch (CertificateEncodingException impossible) {
            throw new OCSPException("issuer cannot be encoded", impossible);
        }
    }

    private static DigestCalculatorProvider digests() {
        return new BcDigestCalculatorProvider();
    }
}
