package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalPersonIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99700218896",
                "99700075122",
                "99700075064",
                "99700735741",
                "99700367917",
                "99700367909",
                "99700296140",
                "99700427885",
                "99700366240",
                "99900063480",
                "99900038839",
                "99700356894",
                "99700034012"
            })
    void aTestRppsKeepsItsKey(String rpps) throws Exception {
        NationalPersonId id = NationalPersonId.parse("8" + rpps);

        assertThat(id.kind()).isEqualTo(NationalPersonId.Kind.RPPS);
        assertThat(id.value()).isEqualTo("8" + rpps);
        assertThat(id.kind().isNational()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "00B6087510, ADELI",
        "02A1234567, ADELI",
        "02B1234567, ADELI",
        "1751234567/42, ADELI_PRACTICE",
        "30B0057881/CPET0002, FINESS",
        "3760021832/000000018, FINESS",
        "4356000000/A1, SIREN",
        "535600000000048/A1, SIRET",
        "699700356894/ASSISTANT.1, RPPS_PRACTICE",
    })
    void theKindFollowsThePrefix(String text, NationalPersonId.Kind kind) throws Exception {
        assertThat(NationalPersonId.parse(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "799700356894, UNKNOWN_PREFIX",
        "89970035689, LENGTH",
        "8997003568944, LENGTH",
        "8997003568A4, CHARACTERS",
        "899700356895, KEY",
        "00b60875100, LENGTH",
        "0B06087510, CHARACTERS",
        "3760021833/1, KEY",
        "3760021832, LENGTH",
        "3760021832/, CHARACTERS",
        "3760021832/a b, CHARACTERS",
        "3760021832/a/b, CHARACTERS",
        "573282932000075/1, KEY",
    })
    void eachBrokenRuleHasItsRefusal(String text, IdentifierRefusal refusal) {
        assertThatThrownBy(() -> NationalPersonId.parse(text))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void nothingIsRefusedAsEmpty() {
        assertThatThrownBy(() -> NationalPersonId.parse(null))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.refusal())
                        .isEqualTo(IdentifierRefusal.EMPTY));
    }

    @Test
    void theCaseOfLettersMakesNoDifference() throws Exception {
        // The server gives user names back in small letters.
        assertThat(NationalPersonId.parse("30b0057881/cpet0002"))
                .isEqualTo(NationalPersonId.parse("30B0057881/CPET0002"))
                .hasSameHashCodeAs(NationalPersonId.parse("30B0057881/CPET0002"));
        assertThat(NationalPersonId.parse("00b6087510").value()).isEqualTo("00B6087510");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3760021832/\u017F", "3760021832/\u0131", "3760021832/\u212A", "00\u017F6087510"})
    void lettersThatOnlyLookLikeAsciiInCapitalsAreRefused(String text) {
        assertThatThrownBy(() -> NationalPersonId.parse(text))
                .isInstanceOfSatisfying(InvalidIdentifierException.class, e -> assertThat(e.refusal())
                        .isEqualTo(IdentifierRefusal.CHARACTERS));
    }

    @Test
    void digitsOfOtherScriptsAreNotAnIdentifier() {
        assertThatThrownBy(() ->
                        NationalPersonId.parse("8\u0669\u0669\u0667\u0660\u0660\u0663\u0665\u0666\u0668\u0669\u0664"))
                .isInstanceOf(InvalidIdentifierException.class);
    }

    @Test
    void onlyTheAccessorGivesTheWholeValue() throws Exception {
        NationalPersonId id = NationalPersonId.parse("899700356894");

        assertThat(id).hasToString("8*****94");
        assertThat(id.masked()).isEqualTo("8*****94");
    }

    @Test
    void theRefusalNeverRepeatsTheText() {
        assertThatThrownBy(() -> NationalPersonId.parse("899700356895"))
                .hasMessageNotContaining("99700356895")
                .hasMessageContaining("KEY");
    }
}
