package fr.guichet.simulator.pki;

import static fr.guichet.simulator.pki.CertificateContent.subject;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names of card holders have the encodings of the real ones. */
class CardNameShapeTest {

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
}
