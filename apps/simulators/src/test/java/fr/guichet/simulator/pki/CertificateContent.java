package fr.guichet.simulator.pki;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x509.TBSCertificate;

/** What is encoded in a certificate, for comparison with what the reference gives. */
final class CertificateContent {

    private CertificateContent() {}

    /** RDNs in encoded order, each with its attributes in encoded order, each with the type of its string. */
    static List<List<String>> subject(X509Certificate certificate) throws Exception {
        // Not from getSubjectX500Principal, which sorts the attributes.
        TBSCertificate body = TBSCertificate.getInstance(certificate.getTBSCertificate());
        List<List<String>> rdns = new ArrayList<>();
        for (RDN rdn : body.getSubject().getRDNs()) {
            List<String> attributes = new ArrayList<>();
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                attributes.add(attribute.getType() + "=" + string(attribute.getValue()));
            }
            rdns.add(attributes);
        }
        return rdns;
    }

    private static String string(ASN1Encodable value) {
        if (value instanceof DERPrintableString printable) {
            return "PrintableString " + printable.getString();
        }
        if (value instanceof DERT61String t61) {
            return "T61String " + t61.getString();
        }
        return "UTF8String " + ((DERUTF8String) value).getString();
    }

    static List<ASN1ObjectIdentifier> extensions(CardCertificate card) throws Exception {
        TBSCertificate body = TBSCertificate.getInstance(card.certificate().getTBSCertificate());
        return Arrays.asList(body.getExtensions().getExtensionOIDs());
    }

    static String content(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        byte[] wrapped = certificate.getExtensionValue(oid.getId());
        return HexFormat.of().formatHex(ASN1OctetString.getInstance(wrapped).getOctets());
    }

    static String text(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        return new String(certificate.getExtensionValue(oid.getId()), StandardCharsets.ISO_8859_1);
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
