package fr.guichet.card.examination;

import static fr.guichet.card.CardDesk.accepted;
import static fr.guichet.card.CardDesk.doctor;
import static fr.guichet.card.CardDesk.examine;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardType;
import fr.guichet.identity.PersonName;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-5")
class CardReadingTest {

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
    @Tag("CARD-4")
    void aCpsGivesNameProfessionAndSpeciality() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.DOCTOR_ANNE)));

        assertThat(holder.type()).isEqualTo(CardType.CPS);
        assertThat(holder.test()).isTrue();
        assertThat(holder.cardNumber())
                .hasValueSatisfying(number -> assertThat(number).startsWith("8025000001/"));
        assertThat(holder.identity().nationalId().value()).isEqualTo("899700356894");
        assertThat(holder.identity().name()).contains(new PersonName("MED-CS RPPS0035689", "ANNE"));
        assertThat(holder.identity().profession()).contains("10");
        assertThat(holder.identity().professionInTraining()).isEmpty();
        assertThat(holder.identity().specialities()).containsExactly("SM54");
    }

    @Test
    void aCpsOfANurseIsReadWithItsAdeli() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.NURSE_OLIVIER)));

        assertThat(holder.identity().nationalId().value()).isEqualTo("00B6087510");
        assertThat(holder.identity().profession()).contains("60");
        assertThat(holder.identity().specialities()).isEmpty();
    }

    @Test
    void aCpfGivesTheProfessionInTrainingAndNoProfession() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.STUDENT_CAMILLE)));

        assertThat(holder.type()).isEqualTo(CardType.CPF);
        assertThat(holder.identity().professionInTraining()).contains("10");
        assertThat(holder.identity().profession()).isEmpty();
    }

    @Test
    void aCpeGivesTheIdentifierInsideItsEstablishmentAndNoProfession() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.CPE_CHARLES)));

        assertThat(holder.type()).isEqualTo(CardType.CPE);
        assertThat(holder.identity().nationalId().value()).isEqualTo("30B0057881/CPET0002");
        assertThat(holder.identity().profession()).isEmpty();
    }

    @Test
    void aNonNominativeCpeHasAnIdentifierAndNoName() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.CPE_ANONYMOUS)));

        assertThat(holder.identity().nationalId().value()).isEqualTo("3760021832/000000018");
        assertThat(holder.identity().name()).isEmpty();
    }

    @Test
    void aCpaIsRead() {
        assertThat(accepted(examine(pki, pki.card(TestCard.CPA_SOPHIE))).type()).isEqualTo(CardType.CPA);
    }

    @Test
    void aCardOfTheFormerGipCpsIsRead() {
        CardHolder holder = accepted(examine(pki, pki.card(TestCard.DOCTOR_GIP)));

        assertThat(holder.identity().nationalId().value()).isEqualTo("00B1058110");
        assertThat(holder.identity().profession()).contains("10");
    }

    @Test
    void theOrderInsideTheMultiValuedNameDoesNotMatter() {
        CardHolder holder = accepted(examine(pki, pki.issue(doctor().reversedNameOrder())));

        assertThat(holder.identity().nationalId().value()).isEqualTo("899700356894");
        assertThat(holder.identity().name().map(PersonName::given)).contains("ANNE");
    }

    @Test
    void namesInT61StringKeepTheirAccents() {
        X500Name subject = new X500Name(new RDN[] {
            new RDN(BCStyle.OU, new DERT61String("Médecin")),
            new RDN(new AttributeTypeAndValue[] {
                new AttributeTypeAndValue(BCStyle.CN, new DERT61String("899700356894")),
                new AttributeTypeAndValue(BCStyle.SURNAME, new DERT61String("LEFÈVRE")),
                new AttributeTypeAndValue(BCStyle.GIVENNAME, new DERT61String("ANAÏS"))
            })
        });

        CardHolder holder = accepted(examine(pki, pki.issue(doctor().subject(subject))));

        assertThat(holder.identity().name()).contains(new PersonName("LEFÈVRE", "ANAÏS"));
    }

    @Test
    void severalSpecialitiesKeepTheirOrder() {
        CardHolder holder = accepted(examine(pki, pki.issue(doctor().savoirFaire("SM26", "SCD01", "SM54"))));

        assertThat(holder.identity().specialities()).containsExactly("SM26", "SCD01", "SM54");
    }

    @Test
    void anUnknownProfessionIsShownAsItsCodeAndNotRefused() {
        CardHolder holder = accepted(examine(pki, pki.issue(doctor().profession(777))));

        assertThat(holder.identity().profession()).isEqualTo(Optional.of("777"));
    }

    @Test
    @Tag("CARD-9")
    void aNewCardOfTheSamePersonGivesTheSameIdentifier() {
        CardHolder former = accepted(examine(pki, pki.card(TestCard.DOCTOR_ANNE)));
        CardHolder renewed = accepted(examine(pki, pki.card(TestCard.DOCTOR_ANNE_NEW_CARD)));

        assertThat(renewed.identity()).isEqualTo(former.identity());
        assertThat(renewed.cardNumber()).isNotEqualTo(former.cardNumber());
    }
}
