package fr.guichet.account.linking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.PersonName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CARD-6")
class NameComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "LE GOFF, ANNE MARIE, Le Goff, Anne-Marie",
        "D ESTIENNE, RENE, d’Estienne, René",
        "MUNOZ, JOSE, MUÑOZ, José",
    })
    void accentsCaseAndWhatStandsBetweenWordsMakeNoDifference(
            String cardFamily, String cardGiven, String family, String given) {
        assertThat(NameComparison.agree(new PersonName(cardFamily, cardGiven), family, given))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN, ANNE, MARTIN, ANNA",
        "MARTIN, ANNE, MARTINE, ANNE",
        "MARTIN, ANNE, ANNE, MARTIN",
    })
    void anotherNameIsAnother(String cardFamily, String cardGiven, String family, String given) {
        assertThat(NameComparison.agree(new PersonName(cardFamily, cardGiven), family, given))
                .isFalse();
    }

    @Test
    void anAccountWithoutANameIsAskedAbout() {
        assertThat(NameComparison.agree(new PersonName("MARTIN", "ANNE"), null, null))
                .isFalse();
    }
}
