package fr.guichet.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
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
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The certificates have the encodings of the real ones, byte for byte where the reference gives bytes. */
class CardShapeTest {

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @Test
    @Tag("CARD-5")
    void theCpsNameIsCountryTitleAndOneRdnOfThreeAttributes() throws Exception {
        List<List<String>> name = subject(pki.card(TestCard.NURSE_OLIVIER).certificate());

        assertThat(name)
                .containsExactly(
                        List.of(BCStyle.C + "=PrintableString FR"),
                        List.of(BCStyle.T + "=UTF8String Infirmier"),
                        List.of(
                                BCStyle.GIVENNAME + "=UTF8String OLIVIER",
                                BCStyle.CN + "=UTF8String 00B6087510",
                                BCStyle.SURNAME + "=UTF8String INFIRMCS ADELI8751"));
    }

    @Test
    @Tag("CARD-5")
    void theCpeNameHasTheStructureBeforeThePerson() throws Exception {
        List<List<String>> name = subject(pki.card(TestCard.CPE_CHARLES).certificate());

        assertThat(name)
                .containsExactly(
                        List.of(BCStyle.C + "=PrintableString FR"),
                        List.of(BCStyle.ST + "=UTF8String Paris (75)"),
                        List.of(BCStyle.O + "=UTF8String HOPITAL DES 3 DAMES"),
                        List.of(BCStyle.OU + "=UTF8String 10B0057881"),
                        List.of(BCStyle.T + "=UTF8String Personnel santé ou social"),
                        List.of(
                                BCStyle.GIVENNAME + "=UTF8String CHARLES",
                                BCStyle.CN + "=UTF8String 30B0057881/CPET0002",
                                BCStyle.SURNAME + "=UTF8String ADMINISTRATIF-CH057880002"));
    }

    @Test
    @Tag("CARD-5")
    void theNamelessCpeHasAPseudonymAndNoPerson() throws Exception {
        List<String> attributes = subject(pki.card(TestCard.CPE_ANONYMOUS).certificate()).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(attributes)
                .anyMatch(attribute -> attribute.startsWith(BCStyle.PSEUDONYM + "="))
                .contains(BCStyle.CN + "=UTF8String 3760021832/000000018")
                .noneMatch(attribute ->
                        attribute.startsWith(BCStyle.SURNAME + "=") || attribute.startsWith(BCStyle.GIVENNAME + "="));
    }

    @Test
    @Tag("CARD-5")
    void theOldPkiWritesTheProfessionAsT61String() throws Exception {
        List<List<String>> name = subject(pki.card(TestCard.DOCTOR_GIP).certificate());

        assertThat(name.subList(0, 3))
                .containsExactly(
                        List.of(BCStyle.C + "=PrintableString FR"),
                        List.of(BCStyle.O + "=UTF8String TEST"),
                        List.of(BCStyle.OU + "=T61String Médecin"));
        assertThat(name.get(3)).hasSize(3).contains(BCStyle.CN + "=UTF8String 00B1058110");
    }

    @Test
    void theOrderInsideTheRdnDependsOnTheLengthsOfTheNames() throws Exception {
        CardSpec shortNames = CardSpec.cps("MAX", "LIBRE", "899900063480", "Médecin", 10);

        List<List<String>> name = subject(pki.issue(shortNames).certificate());

        assertThat(name.get(2))
                .containsExactly(
                        BCStyle.GIVENNAME + "=UTF8String MAX",
                        BCStyle.SURNAME + "=UTF8String LIBRE",
                        BCStyle.CN + "=UTF8String 899900063480");
    }

    @Test
    void anOrderThatIsNotDerCanBeWritten() throws Exception {
        CardSpec spec =
                CardSpec.cps("MAX", "LIBRE", "899900063480", "Médecin", 10).reversedNameOrder();

        X509Certificate certificate = pki.issue(spec).certificate();

        assertThat(subject(certificate).get(2))
                .containsExactly(
                        BCStyle.CN + "=UTF8String 899900063480",
                        BCStyle.SURNAME + "=UTF8String LIBRE",
                        BCStyle.GIVENNAME + "=UTF8String MAX");
        certificate.verify(pki.certificate(Authority.FORT_PERSONNES).getPublicKey());
    }

    @Test
    void anAuthenticationCertificateHasTheExtensionsInTheOrderOfTheRealOnes() throws Exception {
        assertThat(extensions(pki.card(TestCard.DOCTOR_ANNE)))
                .containsExactly(
                        Extension.basicConstraints,
                        Extension.subjectKeyIdentifier,
                        Extension.authorityKeyIdentifier,
                        Extension.keyUsage,
                        Extension.certificatePolicies,
                        Extension.extendedKeyUsage,
                        Extension.subjectAlternativeName,
                        Extension.cRLDistributionPoints,
                        Extension.freshestCRL,
                        Extension.authorityInfoAccess,
                        CardOids.CATEGORY,
                        CardOids.CARD_TYPE,
                        CardOids.CARD_NUMBER,
                        CardOids.PROFESSION,
                        CardOids.SAVOIR_FAIRE);
    }

    @Test
    void thePrivateExtensionsHaveTheEncodingsOfTheRealOnes() {
        X509Certificate nurse = pki.card(TestCard.NURSE_OLIVIER).certificate();

        assertThat(content(nurse, CardOids.CATEGORY)).isEqualTo("040180");
        assertThat(content(nurse, CardOids.CARD_TYPE)).isEqualTo("020100");
        assertThat(content(nurse, CardOids.PROFESSION)).isEqualTo("02013c");
        assertThat(content(nurse, CardOids.CARD_NUMBER)).startsWith("1315" + hex("8025000001/28"));
        assertThat(content(pki.card(TestCard.CPE_CHARLES).certificate(), CardOids.CARD_TYPE))
                .isEqualTo("020102");
        assertThat(content(pki.card(TestCard.DOCTOR_VIRGINIE).certificate(), CardOids.SAVOIR_FAIRE))
                .isEqualTo("30060c04" + hex("SM26"));
        assertThat(pki.card(TestCard.CPE_CHARLES).certificate().getNonCriticalExtensionOIDs())
                .doesNotContain(CardOids.PROFESSION.getId());
    }

    @Test
    void theUsagesOfAnAuthenticationCertificateAreThoseOfTheRealOnes() {
        X509Certificate cpe = pki.card(TestCard.CPE_CHARLES).certificate();

        assertThat(content(cpe, Extension.basicConstraints)).isEqualTo("3000");
        assertThat(content(cpe, Extension.keyUsage)).isEqualTo("03020780");
        assertThat(content(cpe, Extension.extendedKeyUsage))
                .isEqualTo("301606082b06010505070302060a2b060104018237140202");
        assertThat(content(cpe, Extension.subjectAlternativeName))
                .isEqualTo("3032a030060a2b060104018237140203a0220c20" + hex("30B0057881/CPET0002@carte-cps.fr"));
        assertThat(cpe.getCriticalExtensionOIDs()).containsExactly(Extension.keyUsage.getId());
    }

    @Test
    @Tag("CARD-8")
    void aSignatureCertificateHasTheUsagesOfTheRealOnes() {
        X509Certificate signature = pki.card(TestCard.DOCTOR_SIGNATURE).certificate();

        assertThat(content(signature, Extension.keyUsage)).isEqualTo("03020640");
        assertThat(content(signature, Extension.extendedKeyUsage)).isEqualTo("300a06082b06010505070304");
        assertThat(content(signature, Extension.privateKeyUsagePeriod)).startsWith("3022800f");
        assertThat(signature.getNonCriticalExtensionOIDs()).doesNotContain(Extension.subjectAlternativeName.getId());
    }

    @Test
    @Tag("CARD-8")
    void aSoftwareCertificateHasItsCategoryAndNeitherCardTypeNorNumber() {
        X509Certificate software = pki.card(TestCard.DOCTOR_SOFTWARE).certificate();

        assertThat(content(software, CardOids.CATEGORY)).isEqualTo("040183");
        assertThat(software.getNonCriticalExtensionOIDs())
                .doesNotContain(CardOids.CARD_TYPE.getId(), CardOids.CARD_NUMBER.getId());
    }

    @Test
    @Tag("CARD-8")
    void aProductionCardHasTheProductionCategoryAndAuthority() {
        CardCertificate production = pki.card(TestCard.DOCTOR_PRODUCTION);

        assertThat(content(production.certificate(), CardOids.CATEGORY)).isEqualTo("040100");
        assertThat(production.issuer().getSubjectX500Principal().getName())
                .startsWith("CN=AC IGC-SANTE FORT PERSONNES,OU=IGC-SANTE,");
    }

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void everyCardHasTheKeySerialLengthAndDurationOfTheRealOnes(TestCard card) throws Exception {
        X509Certificate certificate = pki.card(card).certificate();

        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                .isEqualTo(2048);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getSerialNumber().toByteArray()).hasSize(16);
        Instant start = certificate.getNotBefore().toInstant();
        assertThat(certificate.getNotAfter().toInstant())
                .isEqualTo(start.atZone(ZoneOffset.UTC).plus(Period.ofYears(3)).toInstant());
        certificate.verify(pki.card(card).issuer().getPublicKey());
    }

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void everyTestCertificateOfAPersonHasTheTestPolicy(TestCard card) {
        boolean isTest = card != TestCard.DOCTOR_PRODUCTION && card != TestCard.DOCTOR_GIP;

        String testPolicy = "060d2a817a01815501070201010101";
        byte[] policies = pki.card(card).certificate().getExtensionValue(Extension.certificatePolicies.getId());
        assertThat(policies != null && HexFormat.of().formatHex(policies).contains(testPolicy))
                .isEqualTo(isTest);
    }

    @ParameterizedTest
    @EnumSource(Authority.class)
    void everyAuthorityHasTheShapeOfTheRealOnesAndSaysThatItIsASimulation(Authority authority) throws Exception {
        X509Certificate certificate = pki.certificate(authority);

        assertThat(subject(certificate).stream().flatMap(List::stream))
                .containsExactly(
                        BCStyle.C + "=PrintableString FR",
                        BCStyle.O + "=UTF8String GUICHET-SIMULATION",
                        BCStyle.OU + "=UTF8String 0002 000000000",
                        subject(certificate).get(3).get(0),
                        BCStyle.CN + "=UTF8String " + authority.commonName());
        assertThat(certificate.getBasicConstraints()).isEqualTo(authority.isRoot() ? Integer.MAX_VALUE : 0);
        assertThat(content(certificate, Extension.keyUsage)).isEqualTo("03020106");
        assertThat(content(certificate, Extension.certificatePolicies)).contains("0604551d2000");
        assertThat(certificate.getSerialNumber().toByteArray()).hasSize(18).startsWith(0x11, 0x20);
    }

    @Test
    void revocationIsNamedByHttpThenLdapAndTheFreshestCrlByLdapAlone() {
        X509Certificate doctor = pki.card(TestCard.DOCTOR_ANNE).certificate();
        String points = text(doctor, Extension.cRLDistributionPoints);

        assertThat(points).contains("/crl/fort-personnes/good.crl");
        assertThat(points.indexOf("http://")).isLessThan(points.indexOf("ldap://"));
        assertThat(text(doctor, Extension.freshestCRL)).contains("ldap://").doesNotContain("http://");
        assertThat(text(doctor, Extension.authorityInfoAccess)).contains("/ocsp/fort-personnes/good");
        assertThat(text(pki.card(TestCard.DOCTOR_LDAP_ONLY).certificate(), Extension.cRLDistributionPoints))
                .contains("ldap://")
                .doesNotContain("http://");
    }

    @Test
    @Tag("CARD-9")
    void aNewCardOfTheSamePersonHasTheSameNameAndAnotherSerialAndKey() {
        X509Certificate first = pki.card(TestCard.DOCTOR_ANNE).certificate();
        X509Certificate second = pki.card(TestCard.DOCTOR_ANNE_NEW_CARD).certificate();

        assertThat(second.getSubjectX500Principal()).isEqualTo(first.getSubjectX500Principal());
        assertThat(second.getSerialNumber()).isNotEqualTo(first.getSerialNumber());
        assertThat(second.getPublicKey()).isNotEqualTo(first.getPublicKey());
    }

    @Test
    void theAnchorsLeaveOutElementaireAndEverythingForeign() {
        assertThat(pki.anchors())
                .extracting(anchor -> anchor.getSubjectX500Principal().getName())
                .hasSize(6)
                .noneMatch(name -> name.contains("ELEMENTAIRE") || name.contains("ETRANGERE"));
    }

    @Test
    void identifiersOfTestRppsFollowTheManualsPeople() {
        assertThat(TestIdentifiers.rpps("0035689")).isEqualTo("899700356894");
        assertThat(TestIdentifiers.rpps("0003401")).isEqualTo("899700034012");
        assertThat(TestIdentifiers.rpps("0021889")).isEqualTo("899700218896");
    }

    @Test
    void anyExtensionCanBeReplacedOrLeftOut() {
        CardSpec spec = CardSpec.cps("A", "B", "899700356894", "Médecin", 10)
                .rawExtension(CardOids.CARD_TYPE, new byte[] {0x05, 0x00})
                .without(CardOids.CATEGORY);

        X509Certificate certificate = pki.issue(spec).certificate();

        assertThat(content(certificate, CardOids.CARD_TYPE)).isEqualTo("0500");
        assertThat(certificate.getNonCriticalExtensionOIDs()).doesNotContain(CardOids.CATEGORY.getId());
    }

    /** RDNs in encoded order, each with its attributes in encoded order, each with the type of its string. */
    private static List<List<String>> subject(X509Certificate certificate) throws Exception {
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

    private static List<ASN1ObjectIdentifier> extensions(CardCertificate card) throws Exception {
        TBSCertificate body = TBSCertificate.getInstance(card.certificate().getTBSCertificate());
        return Arrays.asList(body.getExtensions().getExtensionOIDs());
    }

    private static String content(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        byte[] wrapped = certificate.getExtensionValue(oid.getId());
        return HexFormat.of().formatHex(ASN1OctetString.getInstance(wrapped).getOctets());
    }

    private static String text(X509Certificate certificate, ASN1ObjectIdentifier oid) {
        return new String(certificate.getExtensionValue(oid.getId()), StandardCharsets.ISO_8859_1);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
