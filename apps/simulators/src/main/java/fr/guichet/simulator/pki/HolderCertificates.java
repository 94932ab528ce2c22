package fr.guichet.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Writes the certificates of card holders: the extensions in the order of the real ones. */
final class HolderCertificates {

    private final Addresses addresses;

    HolderCertificates(Addresses addresses) {
        this.addresses = addresses;
    }

    X509Certificate issue(CardSpec spec, CertificateAuthority issuer, PublicKey key, Instant now) {
        Validity validity = spec.validityAt(now);
        BigInteger serial = spec.serial.orElseGet(Keys::holderSerial);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer.subject(),
                serial,
                Date.from(validity.notBefore()),
                Date.from(validity.notAfter()),
                spec.subject,
                key);
        try {
            for (Extension extension : extensions(spec, validity, issuer, key)) {
                builder.addExtension(extension);
            }
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        return spec.reversedName ? ReversedName.sign(builder, spec.subject, issuer) : issuer.sign(builder);
    }

    private List<Extension> extensions(CardSpec spec, Validity validity, CertificateAuthority issuer, PublicKey key)
            throws IOException {
        Drafts drafts = new Drafts(spec);
        drafts.add(Extension.basicConstraints, false, new BasicConstraints(false));
        drafts.add(Extension.subjectKeyIdentifier, false, Encodings.subjectKeyIdentifier(key));
        drafts.add(
                Extension.authorityKeyIdentifier,
                false,
                Encodings.authorityKeyIdentifier(issuer.certificate().getPublicKey()));
        drafts.add(Extension.keyUsage, spec.keyUsageCritical, new KeyUsage(spec.keyUsage));
        if (!spec.policies.isEmpty()) {
            drafts.add(
                    Extension.certificatePolicies,
                    false,
                    Encodings.policy(spec.policies.toArray(ASN1ObjectIdentifier[]::new)));
        }
        if (!spec.purposes.isEmpty()) {
            drafts.add(
                    Extension.extendedKeyUsage,
                    spec.purposesCritical,
                    new ExtendedKeyUsage(spec.purposes.toArray(KeyPurposeId[]::new)));
        }
        if (spec.privateKeyUsagePeriod) {
            drafts.add(Extension.privateKeyUsagePeriod, false, Encodings.privateKeyUsagePeriod(validity));
        }
        if (spec.upnName != null) {
            drafts.add(Extension.subjectAlternativeName, false, Encodings.userPrincipalName(spec.upnName));
        }
        revocation(spec, drafts);
        card(spec, drafts);
        drafts.addRemainingReplacements();
        return drafts.list;
    }

    private void revocation(CardSpec spec, Drafts drafts) throws IOException {
        List<String> points = new ArrayList<>();
        spec.crl.ifPresent(where -> points.add(where.address()
                .orElseGet(() -> addresses.crl(spec.issuer, where.behaviour().orElseThrow()))));
        if (spec.ldap) {
            points.add(addresses.ldapCrl(spec.issuer));
        }
        if (!points.isEmpty()) {
            drafts.add(
                    Extension.cRLDistributionPoints,
                    false,
                    Encodings.distributionPoints(points.toArray(String[]::new)));
        }
        if (spec.ldap) {
            drafts.add(Extension.freshestCRL, false, Encodings.distributionPoints(addresses.ldapDelta(spec.issuer)));
        }
        drafts.add(
                Extension.authorityInfoAccess,
                false,
                Encodings.access(
                        spec.ocsp.map(where -> where.address()
                                .orElseGet(() -> addresses.ocsp(
                                        spec.issuer, where.behaviour().orElseThrow()))),
                        addresses.certificateOf(spec.issuer)));
    }

    private static void card(CardSpec spec, Drafts drafts) throws IOException {
        if (spec.category.isPresent()) {
            byte[] category = {(byte) spec.category.getAsInt()};
            drafts.add(CardOids.CATEGORY, false, new DEROctetString(category));
        }
        if (spec.cardType.isPresent()) {
            drafts.add(CardOids.CARD_TYPE, false, new ASN1Integer(spec.cardType.getAsInt()));
        }
        if (spec.cardNumber.isPresent()) {
            drafts.add(CardOids.CARD_NUMBER, false, new DERPrintableString(spec.cardNumber.get()));
        }
        if (spec.profession.isPresent()) {
            drafts.add(CardOids.PROFESSION, false, new ASN1Integer(spec.profession.getAsInt()));
        }
        if (spec.training.isPresent()) {
            drafts.add(CardOids.PROFESSION_IN_TRAINING, false, new ASN1Integer(spec.training.getAsInt()));
        }
        if (!spec.savoirFaire.isEmpty()) {
            drafts.add(CardOids.SAVOIR_FAIRE, false, Encodings.savoirFaire(spec.savoirFaire));
        }
    }

    /** Extensions in order, with the removals and replacements of the specification applied. */
    private static final class Drafts {
        private final CardSpec spec;
        private final List<Extension> list = new ArrayList<>();

        private Drafts(CardSpec spec) {
            this.spec = spec;
        }

        private void add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable content) throws IOException {
            if (spec.removed.contains(oid)) {
                return;
            }
            byte[] bytes =
                    spec.replaced.getOrDefault(oid, content.toASN1Primitive().getEncoded(ASN1Encoding.DER));
            list.add(new Extension(oid, critical, bytes));
        }

        private void addRemainingReplacements() {
            spec.replaced.forEach((oid, content) -> {
                if (list.stream().noneMatch(extension -> extension.getExtnId().equals(oid))) {
                    list.add(new Extension(oid, false, content));
                }
            });
        }
    }
}
