package fr.guichet.card.profile;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardType;
import fr.guichet.identity.PersonName;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** Reads what a certificate says. Bytes of any kind end in a value or in {@link CardRefusal#MALFORMED}. */
public final class CardCertificateReader {

    /** Longest certificate taken, in bytes; those of cards have about 2,200. */
    public static final int MAX_BYTES = 16 * 1024;

    private CardCertificateReader() {}

    /**
     * Reads the certificate of an end entity.
     *
     * @param der the encoded certificate, trusted in nothing
     * @throws CardRefusedException {@link CardRefusal#MALFORMED}
     */
    public static CardCertificate read(byte[] der) throws CardRefusedException {
        if (!DerBounds.hold(der, MAX_BYTES)) {
            throw malformed();
        }
        try {
            return read(Certificate.getInstance(ASN1Primitive.fromByteArray(der)));
        } catch (IOException | RuntimeException unreadable) {
            // Bouncy Castle answers hostile encodings with a dozen unchecked exceptions; to us they mean one thing.
            throw malformed();
        }
    }

    private static CardCertificate read(Certificate certificate) throws CardRefusedException, IOException {
        SubjectAttributes subject = new SubjectAttributes(certificate.getSubject());
        Extensions extensions = certificate.getTBSCertificate().getExtensions();
        if (extensions == null) {
            throw malformed();
        }
        PrivateExtensions said = new PrivateExtensions(extensions);
        Optional<Byte> product = said.product();
        OptionalInt type = said.cardType();
        return new CardCertificate(
                subject.one(BCStyle.CN),
                name(subject),
                product.flatMap(ProductCategory::of),
                product.map(ProductCategory::isTest).orElse(false),
                type.isEmpty() ? Optional.empty() : CardType.of(type.getAsInt()),
                said.cardNumber(),
                said.profession(),
                said.professionInTraining(),
                said.specialities(),
                purpose(extensions),
                policies(extensions));
    }

    private static Optional<PersonName> name(SubjectAttributes subject) throws CardRefusedException {
        Optional<String> family = subject.one(BCStyle.SURNAME);
        Optional<String> given = subject.one(BCStyle.GIVENNAME);
        if (family.isPresent() != given.isPresent()) {
            throw malformed();
        }
        return family.isEmpty() ? Optional.empty() : Optional.of(new PersonName(family.get(), given.get()));
    }

    private static KeyPurpose purpose(Extensions extensions) {
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        ExtendedKeyUsage extended = ExtendedKeyUsage.fromExtensions(extensions);
        return new KeyPurpose(
                usage != null && usage.hasUsages(KeyUsage.digitalSignature),
                extended != null && extended.hasKeyPurposeId(KeyPurposeId.id_kp_clientAuth));
    }

    private static Set<String> policies(Extensions extensions) {
        CertificatePolicies policies = CertificatePolicies.fromExtensions(extensions);
        if (policies == null) {
            return Set.of();
        }
        return Stream.of(policies.getPolicyInformation())
                .map(PolicyInformation::getPolicyIdentifier)
                .map(ASN1ObjectIdentifier::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static CardRefusedException malformed() {
        return new CardRefusedException(CardRefusal.MALFORMED);
    }
}
