package fr.guichet.card.examination;

import static fr.guichet.card.CardDesk.accepted;
import static fr.guichet.card.CardDesk.anchors;
import static fr.guichet.card.CardDesk.assertRefused;
import static fr.guichet.card.CardDesk.doctor;
import static fr.guichet.card.CardDesk.examine;
import static fr.guichet.card.CardDesk.policy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardType;
import fr.guichet.card.CardVerdict;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.CardOids;
import fr.guichet.simulator.pki.CardSpec;
import fr.guichet.simulator.pki.ExpectedOutcome;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CARD-8")
class CardRefusalTest {

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void everyTestCardHasTheOutcomeItIsMadeFor(TestCard card) {
        CardVerdict verdict = examine(pki, pki.card(card));

        if (card.expected() == ExpectedOutcome.ACCEPTED) {
            accepted(verdict);
        } else {
            assertRefused(verdict, CardRefusal.valueOf(card.expected().name()));
        }
    }

    @Test
    void noCertificateIsARefusalOfItsOwn() {
        try (CardExaminer examiner = new CardExaminer(policy(pki), Clock.systemUTC())) {
            assertRefused(examiner.examine(List.of()), CardRefusal.NO_CERTIFICATE);
        }
    }

    @Test
    void aTestCardIsRefusedWhereRealCardsAloneAreTaken() {
        assertRefused(
                examine(pki, pki.card(TestCard.DOCTOR_ANNE), policy -> policy.withTestCards(false)),
                CardRefusal.TEST_CARD);
    }

    @Test
    void aRealCardIsTakenWhereTestCardsAreNot() {
        CardVerdict verdict = examine(pki, pki.card(TestCard.DOCTOR_PRODUCTION), policy -> CardPolicy.standard(
                        anchors(pki.productionAnchors()))
                .withRevocation(policy.revocation()));

        assertThat(accepted(verdict).test()).isFalse();
    }

    @Test
    void anImpostorUnderTheNamesOfATrustedAuthorityIsForeign() {
        assertRefused(examine(pki, pki.issue(doctor().issuer(Authority.HOMONYM_PERSONNES))), CardRefusal.UNTRUSTED);
    }

    @Test
    void whatTheHandshakeBringsBesideTheCardIsNoAuthority() {
        CardCertificate foreign = pki.issue(doctor().issuer(Authority.FOREIGN_PERSONNES));
        List<X509Certificate> chain = new ArrayList<>(foreign.chain());
        chain.add(pki.certificate(Authority.FOREIGN_ROOT));

        try (CardExaminer examiner = new CardExaminer(policy(pki), Clock.systemUTC())) {
            assertRefused(examiner.examine(chain), CardRefusal.UNTRUSTED);
        }
    }

    @Test
    void theLeafAloneIsEnough() {
        try (CardExaminer examiner = new CardExaminer(policy(pki), Clock.systemUTC())) {
            accepted(examiner.examine(List.of(pki.card(TestCard.DOCTOR_ANNE).certificate())));
        }
    }

    @Test
    void aCardThatARootIssuedIsRefused() {
        assertRefused(examine(pki, pki.issue(doctor().issuer(Authority.FORT_ROOT))), CardRefusal.ISSUER_NOT_ACCEPTED);
    }

    @Test
    void aCardOfAnIntermediateThatIsNotAcceptedIsRefused() {
        assertRefused(
                examine(
                        pki,
                        pki.card(TestCard.CPE_CHARLES),
                        policy -> policy.withAcceptedIssuers(Set.of(Authority.FORT_PERSONNES.commonName()))),
                CardRefusal.ISSUER_NOT_ACCEPTED);
    }

    @Test
    void aSoftwareCertificateIsNoCardEvenWhereItsAuthorityIsConfigured() {
        List<X509Certificate> withElementaire = new ArrayList<>(pki.anchors());
        withElementaire.add(pki.certificate(Authority.ELEMENTAIRE_PERSONNES));
        withElementaire.add(pki.certificate(Authority.ELEMENTAIRE_ROOT));
        CardPolicy policy = CardPolicy.standard(anchors(withElementaire)).withTestCards(true);

        try (CardExaminer examiner = new CardExaminer(policy, Clock.systemUTC())) {
            assertRefused(examiner.examine(pki.card(TestCard.DOCTOR_SOFTWARE).chain()), CardRefusal.NOT_A_CARD);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x82, 0x03, 0x83})
    void securityModulesAndSoftwareAreNoCards(int category) {
        assertRefused(examine(pki, pki.issue(doctor().category(category))), CardRefusal.NOT_A_CARD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x04, 0x7f, 0x81, 0xff})
    void aCategoryThatNobodyListsIsUnknown(int category) {
        assertRefused(examine(pki, pki.issue(doctor().category(category))), CardRefusal.UNKNOWN_PRODUCT);
    }

    @Test
    void aCertificateWithoutCategoryIsUnknown() {
        assertRefused(examine(pki, pki.issue(doctor().without(CardOids.CATEGORY))), CardRefusal.UNKNOWN_PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void extendedKeyUsageIsCheckedWhetherCriticalOrNot(boolean critical) {
        CardSpec spec = doctor().purposes(KeyPurposeId.id_kp_emailProtection);

        assertRefused(
                examine(pki, pki.issue(critical ? spec.purposesCritical() : spec)), CardRefusal.SIGNATURE_CERTIFICATE);
    }

    @Test
    void aCriticalExtendedKeyUsageForLoginIsRight() {
        accepted(examine(pki, pki.issue(doctor().purposesCritical())));
    }

    @Test
    void aCertificateWithoutExtendedKeyUsageIsNotForLogin() {
        assertRefused(examine(pki, pki.issue(doctor().purposes())), CardRefusal.SIGNATURE_CERTIFICATE);
    }

    @ParameterizedTest
    @ValueSource(ints = {KeyUsage.nonRepudiation, KeyUsage.keyEncipherment, KeyUsage.keyAgreement})
    void aKeyThatMayNotAuthenticateIsNotForLogin(int usage) {
        assertRefused(examine(pki, pki.issue(doctor().keyUsage(usage))), CardRefusal.SIGNATURE_CERTIFICATE);
    }

    @Test
    void aCardTypeThatIsNotAcceptedIsRefused() {
        assertRefused(
                examine(
                        pki,
                        pki.card(TestCard.CPE_CHARLES),
                        policy -> policy.withAcceptedTypes(EnumSet.of(CardType.CPS, CardType.CPF))),
                CardRefusal.CARD_TYPE_NOT_ACCEPTED);
    }

    @Test
    void aCardTypeThatNobodyListsIsRefused() {
        assertRefused(examine(pki, pki.issue(doctor().cardType(4))), CardRefusal.CARD_TYPE_NOT_ACCEPTED);
    }

    @Test
    void aCardThatDoesNotStateItsTypeIsRefused() {
        assertRefused(
                examine(pki, pki.issue(doctor().without(CardOids.CARD_TYPE))), CardRefusal.CARD_TYPE_NOT_ACCEPTED);
    }

    @Test
    void aPolicyThatIsNotAcceptedIsRefused() {
        assertRefused(
                examine(pki, pki.card(TestCard.DOCTOR_ANNE), policy -> policy.withAcceptedPolicies(Set.of("1.2.3"))),
                CardRefusal.POLICY_NOT_ACCEPTED);
    }

    @Test
    void oneAcceptedPolicyIsEnough() {
        accepted(examine(
                pki,
                pki.card(TestCard.DOCTOR_ANNE),
                policy -> policy.withAcceptedPolicies(Set.of("1.2.3", CardOids.TEST_POLICY.getId()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"899700356895", "8", "ANNE", "299700356894", "30B0057881", "../../etc/passwd"})
    void anIdentifierThatBreaksItsRulesIsRefused(String identifier) {
        CardSpec spec = CardSpec.cps("ANNE", "MED-CS", identifier, "Médecin", 10);

        assertRefused(examine(pki, pki.issue(spec)), CardRefusal.IDENTIFIER_INVALID);
    }

    @Test
    void aCardWithoutIdentifierIsRefused() {
        assertRefused(examine(pki, pki.issue(doctor().subject(name().build()))), CardRefusal.IDENTIFIER_INVALID);
    }

    @Test
    void aCardWithTwoIdentifiersIsMalformed() {
        X500Name two = name().addRDN(BCStyle.CN, "899700356894")
                .addRDN(BCStyle.CN, "899700034012")
                .build();

        assertRefused(examine(pki, pki.issue(doctor().subject(two))), CardRefusal.MALFORMED);
    }

    @Test
    void aProfessionalsCardWithoutNameIsMalformed() {
        X500Name anonymous =
                new X500NameBuilder().addRDN(BCStyle.CN, "899700356894").build();

        assertRefused(examine(pki, pki.issue(doctor().subject(anonymous))), CardRefusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANNE\u0000", "AN\u202eNE", "\n", "   "})
    void aNameThatWouldShowAsAnotherIsMalformed(String given) {
        X500Name disguised = new X500NameBuilder()
                .addRDN(BCStyle.CN, "899700356894")
                .addRDN(BCStyle.SURNAME, new DERUTF8String("MED-CS"))
                .addRDN(BCStyle.GIVENNAME, new DERUTF8String(given))
                .build();

        assertRefused(examine(pki, pki.issue(doctor().subject(disguised))), CardRefusal.MALFORMED);
    }

    @Test
    void aPrivateExtensionOfAnotherTypeIsMalformed() throws IOException {
        assertRefused(
                examine(pki, pki.issue(doctor().rawExtension(CardOids.PROFESSION, DERNull.INSTANCE.getEncoded()))),
                CardRefusal.MALFORMED);
    }

    @Test
    void aPrivateExtensionThatIsNoDerIsMalformed() {
        byte[] endless = {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};

        for (ASN1ObjectIdentifier oid : List.of(
                CardOids.CATEGORY,
                CardOids.CARD_TYPE,
                CardOids.CARD_NUMBER,
                CardOids.PROFESSION,
                CardOids.PROFESSION_IN_TRAINING,
                CardOids.SAVOIR_FAIRE)) {
            assertRefused(examine(pki, pki.issue(doctor().rawExtension(oid, endless))), CardRefusal.MALFORMED);
        }
    }

    @Test
    void aForeignExpiredCertificateIsForeign() {
        assertRefused(
                examine(
                        pki,
                        pki.issue(doctor().issuer(Authority.FOREIGN_PERSONNES).startingIn(Period.ofYears(-4)))),
                CardRefusal.UNTRUSTED);
    }

    @Test
    void anExpiredSignatureCertificateIsASignatureCertificate() {
        assertRefused(
                examine(pki, pki.issue(doctor().forSignature().startingIn(Period.ofYears(-4)))),
                CardRefusal.SIGNATURE_CERTIFICATE);
    }

    private static X500NameBuilder name() {
        return new X500NameBuilder().addRDN(BCStyle.SURNAME, "MED-CS").addRDN(BCStyle.GIVENNAME, "ANNE");
    }
}
