package fr.guichet.simulator.pki;

import static fr.guichet.simulator.pki.CertificateContent.content;
import static fr.guichet.simulator.pki.CertificateContent.extensions;
import static fr.guichet.simulator.pki.CertificateContent.hex;
import static fr.guichet.simulator.pki.CertificateContent.subject;
import static fr.guichet.simulator.pki.CertificateContent.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
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
}
