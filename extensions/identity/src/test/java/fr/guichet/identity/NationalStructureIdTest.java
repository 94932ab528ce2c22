package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalStructureIdTest {

    @ParameterizedTest
    @CsvSource({
        "0751234567, ADELI_PRACTICE",
        "10B0057881, FINESS",
        "1760021832, FINESS",
        "12A0000014, FINESS",
        "2732829320, SIREN",
        "373282932000074, SIRET",
        "335600000000048, SIRET",
        "49970035689401, RPPS_PRACTICE",
        "499700356894-01, RPPS_PRACTICE",
    })
    void theKindFollowsThePrefix(String text, NationalStructureId.Kind kind) throws Exception {
        assertThat(NationalStructureId.parse(text).kind()).isEqualTo(kind);
    }

    @Test
    void anOfficeOfLaPosteIsTheKnownExceptionToLuhn() throws Exception {
        // The digits add up to 20 and Luhn does not hold.
        assertThat(Luhn.holds("35600000000015")).isFalse();
        assertThat(NationalStructureId.parse("335600000000015").kind()).isEqualTo(NationalStructureId.Kind.SIRET);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "5760021832, UNKNOWN_PREFIX",
        "1760021833, KEY",
        "176002183, LENGTH",
        "1B60021832, CHARACTERS",
        "2732829321, KEY",
        "373282932000075, KEY",
        "335600000000049, KEY",
        "499700356894, LENGTH",
        "49970035689501, KEY",
        "4997003568940A, CHARACTERS",
    })
    void eachBrokenRuleHasItsRefusal(String text, IdentifierRefusal refusal) {
        assertThatThrownBy(() -> NationalStructureId.parse(text))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void theCaseOfLettersMakesNoDifference() throws Exception {
        assertThat(NationalStructureId.parse("10b0057881")).isEqualTo(NationalStructureId.parse("10B0057881"));
    }
}
