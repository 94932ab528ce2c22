package fr.guichet.simulator.pki;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyQualifierId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Contents of the extensions, byte for byte as IGC-Santé writes them. */
final class Encodings {

    private Encodings() {}

    /** One distribution point for each address, in this order. */
    static CRLDistPoint distributionPoints(String... addresses) {
        return new CRLDistPoint(Stream.of(addresses)
                .map(address -> new DistributionPoint(
                        new DistributionPointName(
                                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address))),
                        null,
                        null))
                .toArray(DistributionPoint[]::new));
    }

    /** OCSP first when there is one, then the certificate of the issuer. */
    static AuthorityInformationAccess access(Optional<String> ocsp, String issuerCertificate) {
        return new AuthorityInformationAccess(Stream.concat(
                        ocsp.stream()
                                .map(address -> new AccessDescription(
                                        AccessDescription.id_ad_ocsp,
                                        new GeneralName(GeneralName.uniformResourceIdentifier, address))),
                        Stream.of(new AccessDescription(
                                AccessDescription.id_ad_caIssuers,
                                new GeneralName(GeneralName.uniformResourceIdentifier, issuerCertificate))))
                .toArray(AccessDescription[]::new));
    }

    /** Policies, each with the address of its statement of practices. */
    static DERSequence policy(ASN1ObjectIdentifier... policies) {
        return new DERSequence(Stream.of(policies)
                .map(policy -> new DERSequence(new ASN1Encodable[] {
                    policy,
                    new DERSequence(new DERSequence(
                            new ASN1Encodable[] {PolicyQualifierId.id_qt_cps, new DERIA5String(Addresses.PRACTICES)}))
                }))
                .toArray(DERSequence[]::new));
    }

    /** The Microsoft user principal name {@code identifier@carte-cps.fr}. */
    static GeneralNames userPrincipalName(String identifier) {
        return new GeneralNames(new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {
            CardOids.UPN, new DERTaggedObject(true, 0, new DERUTF8String(identifier + "@carte-cps.fr"))
        })));
    }

    static DERSequence savoirFaire(List<String> codes) {
        return new DERSequence(codes.stream().map(DERUTF8String::new).toArray(DERUTF8String[]::new));
    }

    /** Two GeneralizedTime, tags 0 and 1, implicit (RFC 3280, 4.2.1.4). */
    static DERSequence privateKeyUsagePeriod(Validity validity) {
        return new DERSequence(new ASN1Encodable[] {
            new DERTaggedObject(false, 0, time(validity.notBefore())),
            new DERTaggedObject(false, 1, time(validity.notAfter()))
        });
    }

    static SubjectKeyIdentifier subjectKeyIdentifier(PublicKey key) {
        return utilities().createSubjectKeyIdentifier(key);
    }

    /** The key identifier alone, no issuer and serial. */
    static AuthorityKeyIdentifier authorityKeyIdentifier(PublicKey key) {
        return utilities().createAuthorityKeyIdentifier(key);
    }

    static IllegalStateException unencodable(IOException cause) {
        return new IllegalStateException("a certificate of the simulation cannot be encoded", cause);
    }

    private static DERGeneralizedTime time(Instant instant) {
        return new DERGeneralizedTime(Date.from(instant));
    }

    private static JcaX509ExtensionUtils utilities() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
