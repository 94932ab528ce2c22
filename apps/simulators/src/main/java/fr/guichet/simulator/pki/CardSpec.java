package fr.guichet.simulator.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What a certificate is to contain. A factory method gives the exact profile of a card's authentication certificate;
 * every other method changes one thing of it, to make the deviations that a test needs. Not thread-safe; issue it with
 * {@link TestPki#issue}.
 */
public final class CardSpec {
    /** Microsoft smart card logon, the second purpose of a card's authentication certificate. */
    public static final KeyPurposeId SMARTCARD_LOGON =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.2"));

    Authority issuer;
    X500Name subject;
    String upnName;
    Period startsFromNow = Period.ofDays(-30);
    Period length = Period.ofYears(3);
    Optional<Validity> validity = Optional.empty();
    int keyUsage = KeyUsage.digitalSignature;
    boolean keyUsageCritical = true;
    List<KeyPurposeId> purposes = List.of(KeyPurposeId.id_kp_clientAuth, SMARTCARD_LOGON);
    boolean purposesCritical;
    OptionalInt category;
    OptionalInt cardType;
    OptionalInt profession = OptionalInt.empty();
    OptionalInt training = OptionalInt.empty();
    List<String> savoirFaire = List.of();
    Optional<String> cardNumber = Optional.of("8025000001/2800999999");
    List<ASN1ObjectIdentifier> policies;
    boolean privateKeyUsagePeriod;
    Optional<RevocationAddress<OcspBehaviour>> ocsp = Optional.of(RevocationAddress.of(OcspBehaviour.GOOD));
    Optional<RevocationAddress<CrlBehaviour>> crl = Optional.of(RevocationAddress.of(CrlBehaviour.GOOD));
    boolean ldap = true;
    boolean reversedName;
    Optional<BigInteger> serial = Optional.empty();
    Optional<KeyPair> keyPair = Optional.empty();
    final Map<ASN1ObjectIdentifier, byte[]> replaced = new LinkedHashMap<>();
    final List<ASN1ObjectIdentifier> removed = new ArrayList<>();

    private CardSpec(Product product, Authority issuer, X500Name subject, String identifier) {
        this.issuer = issuer;
        this.subject = subject;
        this.upnName = identifier;
        this.category = OptionalInt.of(product.category(issuer.isTest()));
        this.cardType = product.type();
        this.policies = issuer.isGip()
                ? List.of()
                : List.of(issuer.isTest() ? CardOids.TEST_POLICY : CardOids.PRODUCTION_POLICY);
        if (product == Product.SOFTWARE) {
            this.cardNumber = Optional.empty();
        }
    }

    /** A professional's card. {@code profession} is a code of TRE_G15 (10: Médecin), {@code title} its label. */
    public static CardSpec cps(String givenName, String surname, String identifier, String title, int profession) {
        return new CardSpec(
                        Product.CPS,
                        Product.CPS.issuer(),
                        SubjectNames.professional(title, givenName, surname, identifier),
                        identifier)
                .profession(profession);
    }

    /** The card of a professional in training; {@code training} is a code of TRE_G16. */
    public static CardSpec cpf(String givenName, String surname, String identifier, String title, int training) {
        CardSpec spec = new CardSpec(
                Product.CPF,
                Product.CPF.issuer(),
                SubjectNames.professional(title, givenName, surname, identifier),
                identifier);
        spec.training = OptionalInt.of(training);
        return spec;
    }

    /** The card of a person of a structure: {@link Product#CPE} or {@link Product#CPA}. */
    public static CardSpec employee(
            Product product, SubjectNames.Structure structure, String givenName, String surname, String identifier) {
        return new CardSpec(
                product,
                product.issuer(),
                SubjectNames.employee(structure, givenName, surname, identifier),
                identifier);
    }

    /** A CPE that names no person. */
    public static CardSpec anonymous(SubjectNames.Structure structure, String pseudonym, String identifier) {
        return new CardSpec(
                Product.CPE,
                Product.CPE.issuer(),
                SubjectNames.pseudonymous(structure, pseudonym, identifier),
                identifier);
    }

    /**
     * A CPS of the old GIP-CPS authority. Only its name was seen; that it carries the private extensions and no policy
     * is inferred.
     */
    public static CardSpec gip(String givenName, String surname, String identifier, String title, int profession) {
        return new CardSpec(
                        Product.CPS,
                        Authority.GIP_PERSONNES,
                        SubjectNames.gip(title, givenName, surname, identifier),
                        identifier)
                .profession(profession);
    }

    /** A software certificate of a professional: no card type, no card number. */
    public static CardSpec software(String givenName, String surname, String identifier, String title, int profession) {
        return new CardSpec(
                        Product.SOFTWARE,
                        Product.SOFTWARE.issuer(),
                        SubjectNames.professional(title, givenName, surname, identifier),
                        identifier)
                .profession(profession);
    }

    /** The signature certificate of the same card: nonRepudiation, emailProtection, no UPN. */
    public CardSpec forSignature() {
        privateKeyUsagePeriod = true;
        upnName = null;
        return keyUsage(KeyUsage.nonRepudiation).purposes(KeyPurposeId.id_kp_emailProtection);
    }

    /** Changes the authority and nothing else: category and policy stay. */
    public CardSpec issuer(Authority authority) {
        issuer = authority;
        return this;
    }

    /** As a real card: production category, policy and authority. */
    public CardSpec production() {
        category = OptionalInt.of(Product.CPS.category(false));
        policies = List.of(CardOids.PRODUCTION_POLICY);
        return issuer(Authority.PRODUCTION_FORT_PERSONNES);
    }

    /** Any distinguished name. */
    public CardSpec subject(X500Name name) {
        subject = name;
        return this;
    }

    /** The attributes of the last RDN in the reverse of DER's order, as a careless issuer would write them. */
    public CardSpec reversedNameOrder() {
        reversedName = true;
        return this;
    }

    /** Local part of the UPN; null for no subject alternative name. */
    public CardSpec upn(String name) {
        upnName = name;
        return this;
    }

    /** Beginning relative to the moment of issue, three years long. */
    public CardSpec startingIn(Period fromNow) {
        startsFromNow = fromNow;
        return this;
    }

    public CardSpec lasting(Period period) {
        length = period;
        return this;
    }

    /** Exact bounds, to the second. */
    public CardSpec valid(Instant notBefore, Instant notAfter) {
        validity = Optional.of(new Validity(notBefore, notAfter));
        return this;
    }

    /** Bits of {@link KeyUsage}. */
    public CardSpec keyUsage(int bits) {
        keyUsage = bits;
        return this;
    }

    public CardSpec keyUsageNotCritical() {
        keyUsageCritical = false;
        return this;
    }

    /** Extended key usage; none given: an extension is not written. */
    public CardSpec purposes(KeyPurposeId... ids) {
        purposes = List.of(ids);
        return this;
    }

    public CardSpec purposesCritical() {
        purposesCritical = true;
        return this;
    }

    /** Byte of the product category. */
    public CardSpec category(int code) {
        category = OptionalInt.of(code);
        return this;
    }

    public CardSpec cardType(int code) {
        cardType = OptionalInt.of(code);
        return this;
    }

    public CardSpec profession(int code) {
        profession = OptionalInt.of(code);
        return this;
    }

    public CardSpec savoirFaire(String... codes) {
        savoirFaire = List.of(codes);
        return this;
    }

    public CardSpec cardNumber(String number) {
        cardNumber = Optional.of(number);
        return this;
    }

    public CardSpec policies(ASN1ObjectIdentifier... oids) {
        policies = List.of(oids);
        return this;
    }

    public CardSpec ocsp(OcspBehaviour behaviour) {
        ocsp = Optional.of(RevocationAddress.of(behaviour));
        return this;
    }

    /** Any address of an OCSP responder. */
    public CardSpec ocsp(String address) {
        ocsp = Optional.of(RevocationAddress.at(address));
        return this;
    }

    public CardSpec withoutOcsp() {
        ocsp = Optional.empty();
        return this;
    }

    public CardSpec crl(CrlBehaviour behaviour) {
        crl = Optional.of(RevocationAddress.of(behaviour));
        return this;
    }

    /** Any address of the first distribution point. */
    public CardSpec crl(String address) {
        crl = Optional.of(RevocationAddress.at(address));
        return this;
    }

    /** No HTTP distribution point; the LDAP one stays. */
    public CardSpec withoutHttpCrl() {
        crl = Optional.empty();
        return this;
    }

    /** No LDAP distribution point and no freshest CRL. */
    public CardSpec withoutLdap() {
        ldap = false;
        return this;
    }

    public CardSpec serial(BigInteger number) {
        serial = Optional.of(number);
        return this;
    }

    /** Key of the holder; without it issued certificates share one key of the simulation, which saves time. */
    public CardSpec keyPair(KeyPair pair) {
        keyPair = Optional.of(pair);
        return this;
    }

    /** Writes these bytes as the content of the extension, whatever they are. */
    public CardSpec rawExtension(ASN1ObjectIdentifier oid, byte[] content) {
        replaced.put(oid, content.clone());
        return this;
    }

    /** Leaves the extension out. */
    public CardSpec without(ASN1ObjectIdentifier oid) {
        removed.add(oid);
        return this;
    }

    Validity validityAt(Instant now) {
        return validity.orElseGet(() -> Validity.starting(startsFromNow, length, now));
    }
}
