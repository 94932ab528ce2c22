package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardType;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOffNotesTest {

    @Test
    void aDoctorComesBackAsTheCardSays() throws InvalidIdentifierException {
        HandOffOutcome believed = new HandOffOutcome.Believed(new CardHolder(
                new ProfessionalIdentity(
                        NationalPersonId.parse("899700356894"),
                        Optional.of(new PersonName("MED-CS RPPS0035689", "ANNE")),
                        Optional.of("10"),
                        Optional.empty(),
                        List.of("SM54", "SM26")),
                CardType.CPS,
                true,
                Optional.of("8025000001/2800636234")));

        assertThat(HandOffNotes.read(HandOffNotes.of(believed))).isEqualTo(believed);
    }

    @Test
    void aCardWithoutANameComesBackWithoutOne() throws InvalidIdentifierException {
        HandOffOutcome believed = new HandOffOutcome.Believed(new CardHolder(
                new ProfessionalIdentity(
                        NationalPersonId.parse("3760021832/000000018"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                CardType.CPE,
                false,
                Optional.empty()));

        assertThat(HandOffNotes.read(HandOffNotes.of(believed))).isEqualTo(believed);
    }

    @ParameterizedTest
    @EnumSource(CardRefusal.class)
    void aRefusalComesBackWithItsCauseAndWhatMayBeRead(CardRefusal refusal) {
        HandOffOutcome refused = new HandOffOutcome.Refused(
                LoginRefusal.of(refusal),
                new CardFacts(Optional.of(CardType.CPA), Optional.of("8*****34"), Optional.of("8*****94")));

        assertThat(HandOffNotes.read(HandOffNotes.of(refused))).isEqualTo(refused);
    }

    @Test
    void notesOfSomethingElseGiveNobody() {
        assertThatIllegalStateException().isThrownBy(() -> HandOffNotes.read(Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> HandOffNotes.read(Map.of("refusal", "card_unheard_of")));
        assertThatIllegalStateException().isThrownBy(() -> HandOffNotes.read(Map.of("identifier", "8", "type", "CPS")));
        assertThatIllegalStateException().isThrownBy(() -> HandOffNotes.read(Map.of("identifier", "899700356894")));
    }
}
