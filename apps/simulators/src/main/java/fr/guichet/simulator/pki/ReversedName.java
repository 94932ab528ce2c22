package fr.guichet.simulator.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * Signs a certificate whose last RDN is in the reverse of DER's order. An ASN.1 library sorts it back, so the bytes are
 * exchanged before the signature; a permutation keeps every length.
 */
final class ReversedName {

    private ReversedName() {}

    static X509Certificate sign(X509v3CertificateBuilder builder, X500Name subject, CertificateAuthority issuer) {
        try {
            X509CertificateHolder draft = builder.build(issuer.signer());
            byte[] body = draft.toASN1Structure().getTBSCertificate().getEncoded(ASN1Encoding.DER);
            RDN[] rdns = subject.getRDNs();
            RDN last = rdns[rdns.length - 1];
            exchange(body, last.getEncoded(ASN1Encoding.DER), reversed(last));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(issuer.key());
            signature.update(body);
            byte[] certificate = sequence(
                    body,
                    draft.getSignatureAlgorithm().getEncoded(ASN1Encoding.DER),
                    new DERBitString(signature.sign()).getEncoded(ASN1Encoding.DER));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate of the simulation cannot be signed", e);
        }
    }

    private static byte[] reversed(RDN rdn) throws IOException {
        AttributeTypeAndValue[] sorted = Arrays.stream(rdn.getTypesAndValues())
                .sorted((a, b) -> Arrays.compareUnsigned(encoded(b), encoded(a)))
                .toArray(AttributeTypeAndValue[]::new);
        return new DLSet((ASN1Encodable[]) sorted).getEncoded(ASN1Encoding.DL);
    }

    private static byte[] encoded(AttributeTypeAndValue attribute) {
        try {
            return attribute.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
    }

    private static void exchange(byte[] body, byte[] old, byte[] replacement) {
        for (int at = 0; at + old.length <= body.length; at++) {
            if (Arrays.equals(body, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(replacement, 0, body, at, replacement.length);
                return;
            }
        }
        throw new IllegalStateException("the name is not in the certificate");
    }

    /** A DER SEQUENCE of encoded parts; a certificate is always longer than 255 bytes and shorter than 65536. */
    private static byte[] sequence(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] encoded = new byte[length + 4];
        encoded[0] = 0x30;
        encoded[1] = (byte) 0x82;
        encoded[2] = (byte) (length >> 8);
        encoded[3] = (byte) length;
        int at = 4;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, encoded, at, part.length);
            at += part.length;
        }
        return encoded;
    }
}
