package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdentifierTest {

    @Test
    @Tag("ID-1")
    void theNumberAboveTheNameOnTheCardIsRead() {
        assertThat(nationalOf("899700356894")).isEqualTo("899700356894");
    }

    @Test
    @Tag("ID-2")
    void zeroAndTheAdeliNumberIsRead() {
        assertThat(nationalOf("0751234567")).isEqualTo("0751234567");
        assertThat(nationalOf("00b6087510")).isEqualTo("00B6087510");
        assertThat(nationalOf("02A1234567")).isEqualTo("02A1234567");
    }

    @Test
    @Tag("ID-3")
    void theBareNumberGetsItsPrefix() {
        assertThat(nationalOf("99700356894")).isEqualTo("899700356894");
        assertThat(nationalOf("751234567")).isEqualTo("0751234567");
        assertThat(nationalOf("0B6087510")).isEqualTo("00B6087510");
        assertThat(nationalOf("2B1234567")).isEqualTo("02B1234567");
    }

    @ParameterizedTest
    @Tag("ID-3")
    @ValueSource(
            strings = {
                "8 9970 0356 894",
                "8\u00A09970\u202F0356\u2009894",
                "8.9970.0356.894",
                "8-9970\u20110356\u2013894",
                "\uFEFF899700356894\r\n",
                "899700356894\u200B",
                "\u00AB899700356894\u00BB,",
                "\uFF18\uFF19\uFF19\uFF17\uFF10\uFF10\uFF13\uFF15\uFF16\uFF18\uFF19\uFF14",
                "RPPS : 99700356894",
                "N\u00B0 RPPS 99700356894",
                "rpps:899700356894",
                "\u0668\u0669\u0669\u0667\u0660\u0660\u0663\u0665\u0666\u0668\u0669\u0664",
            })
    void whatAPasteBringsAlongMakesNoDifference(String pasted) {
        assertThat(nationalOf(pasted)).isEqualTo("899700356894");
    }

    @ParameterizedTest
    @CsvSource({
        "99700356895, KEY",
        "899700356895, KEY",
        "799700356894, UNKNOWN_PREFIX",
        "1234567, LENGTH",
        "9970035689, UNKNOWN_PREFIX",
        "9970035689444, LENGTH",
        "'   ', EMPTY",
        "'john wick', CHARACTERS",
        "'<script>', CHARACTERS",
        "-----, CHARACTERS",
    })
    void aMistypedNumberHasItsRefusal(String typed, IdentifierRefusal refusal) {
        assertThat(TypedIdentifier.read(typed)).isEqualTo(new TypedIdentifier.Refused(refusal));
    }

    @Test
    @Tag("DEL-3")
    void theNumberOfAStructuresCardIsReadInEitherCase() throws Exception {
        assertThat(TypedIdentifier.read(" 30b0057881/cpet0002 "))
                .isEqualTo(new TypedIdentifier.National(NationalPersonId.parse("30B0057881/CPET0002")));
        assertThat(TypedIdentifier.read("39/CPET0002")).isInstanceOf(TypedIdentifier.Refused.class);
    }

    @Test
    void nothingAtAllIsRefusedAsEmpty() {
        assertThat(TypedIdentifier.read(null)).isEqualTo(new TypedIdentifier.Refused(IdentifierRefusal.EMPTY));
        assertThat(TypedIdentifier.read("\u200B\u00A0\t"))
                .isEqualTo(new TypedIdentifier.Refused(IdentifierRefusal.EMPTY));
    }

    @Test
    void aTextLongerThanAnyNameIsRefusedUnread() {
        assertThat(TypedIdentifier.read("1".repeat(256)))
                .isEqualTo(new TypedIdentifier.Refused(IdentifierRefusal.LENGTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john_wick",
                "  john_wick ",
                "j.wick2",
                "anne-marie.l'hôte",
                "wick@example.org",
                "adeline",
                "rpps"
            })
    void aNameIsAUserName(String typed) {
        assertThat(TypedIdentifier.read(typed)).isEqualTo(new TypedIdentifier.UserName(typed.strip()));
    }

    private static String nationalOf(String typed) {
        assertThat(TypedIdentifier.read(typed)).isInstanceOf(TypedIdentifier.National.class);
        return ((TypedIdentifier.National) TypedIdentifier.read(typed)).id().value();
    }
}
