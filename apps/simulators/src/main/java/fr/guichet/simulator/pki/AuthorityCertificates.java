package fr.guichet.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** Certificates of authorities and of what serves them: roots, intermediates, OCSP delegates, the TLS server. */
final class AuthorityCertificates {

    /** {@code anyPolicy} of RFC 5280. */
    private static final ASN1ObjectIdentifier ANY_POLICY = new ASN1ObjectIdentifier("2.5.29.32.0");

    private final Addresses addresses;
    private final Instant now;

    AuthorityCertificates(Addresses addresses, Instant now) {
        this.addresses = addresses;
        this.now = now;
    }

    CertificateAuthority root(Authority authority, KeyPair keys) {
        X500Name name = authority.subject();
        Validity validity = Validity.starting(Period.ofYears(-10), Period.ofYears(20), now);
        X509v3CertificateBuilder builder = builder(name, Keys.authoritySerial(), validity, name, keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            authorityUsageAndPolicy(builder);
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, Encodings.subjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, Encodings.authorityKeyIdentifier(keys.getPublic()));
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        X509Certificate certificate =
                CertificateAuthority.toJava(builder.build(CertificateAuthority.signer(keys.getPrivate())));
        return new CertificateAuthority(certificate, keys.getPrivate());
    }

    /** Path length 0, any policy, CRL of the root by HTTP and LDAP, no OCSP: as the real ones. */
    CertificateAuthority intermediate(Authority authority, KeyPair keys, CertificateAuthority root) {
        Authority parent = authority.parent().orElseThrow();
        Validity validity =
                Validity.starting(Period.ofYears(-10), Period.ofYears(20).minusDays(1), now);
        X509v3CertificateBuilder builder =
                builder(root.subject(), Keys.authoritySerial(), validity, authority.subject(), keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            authorityUsageAndPolicy(builder);
            builder.addExtension(
                    Extension.cRLDistributionPoints,
                    false,
                    Encodings.distributionPoints(addresses.crl(parent, CrlBehaviour.GOOD), addresses.ldapCrl(parent)));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, Encodings.subjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    Encodings.authorityKeyIdentifier(root.certificate().getPublicKey()));
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        return new CertificateAuthority(root.sign(builder), keys.getPrivate());
    }

    /**
     * A delegate that signs OCSP answers (RFC 6960, 4.2.2.2).
     *
     * @param mayAnswer whether it carries the purpose OCSPSigning; without it nobody may believe its answers
     */
    X509Certificate ocspDelegate(CertificateAuthority issuer, PublicKey key, Validity validity, boolean mayAnswer) {
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.C, "FR")
                .addRDN(BCStyle.O, Authority.ORGANISATION)
                .addRDN(BCStyle.CN, "TEST REPONDEUR OCSP")
                .build();
        X509v3CertificateBuilder builder = builder(issuer.subject(), Keys.holderSerial(), validity, name, key);
        try {
            builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            KeyPurposeId purpose = mayAnswer ? KeyPurposeId.id_kp_OCSPSigning : KeyPurposeId.id_kp_clientAuth;
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    Encodings.authorityKeyIdentifier(issuer.certificate().getPublicKey()));
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        return issuer.sign(builder);
    }

    /** The authority behind the TLS certificates of the simulated servers; it has nothing to do with the card's. */
    CertificateAuthority tlsAuthority(KeyPair keys) {
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.O, Authority.ORGANISATION)
                .addRDN(BCStyle.CN, "Guichet simulation TLS")
                .build();
        Validity validity = Validity.starting(Period.ofDays(-1), Period.ofYears(2), now);
        X509v3CertificateBuilder builder = builder(name, Keys.holderSerial(), validity, name, keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, Encodings.subjectKeyIdentifier(keys.getPublic()));
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        X509Certificate certificate =
                CertificateAuthority.toJava(builder.build(CertificateAuthority.signer(keys.getPrivate())));
        return new CertificateAuthority(certificate, keys.getPrivate());
    }

    /**
     * A server certificate for this machine alone: localhost, two names below it (RFC 6761, 6.3), 127.0.0.1, ::1. One year,
     * which browsers accept.
     */
    X509Certificate tlsServer(CertificateAuthority authority, PublicKey key) {
        X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, "localhost").build();
        Validity validity = Validity.starting(Period.ofDays(-1), Period.ofYears(1), now);
        X509v3CertificateBuilder builder = builder(authority.subject(), Keys.holderSerial(), validity, name, key);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.dNSName, "guichet.localhost"),
                new GeneralName(GeneralName.dNSName, "carte.localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1")
            }));
            builder.addExtension(Extension.subjectKeyIdentifier, false, Encodings.subjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    Encodings.authorityKeyIdentifier(authority.certificate().getPublicKey()));
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
        return authority.sign(builder);
    }

    private static void authorityUsageAndPolicy(X509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.certificatePolicies, false, Encodings.policy(ANY_POLICY));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, BigInteger serial, Validity validity, X500Name subject, PublicKey key) {
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(validity.notBefore()), Date.from(validity.notAfter()), subject, key);
    }
}
