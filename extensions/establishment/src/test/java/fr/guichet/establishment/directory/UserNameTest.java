package fr.guichet.establishment.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ID-4")
class UserNameTest {

    @ParameterizedTest
    @CsvSource({
        "Wick, John, john_wick",
        "D’Aubigné, Zoé, zoe_d-aubigne",
        "DE LA TOUR, Jean-Pierre, jean-pierre_de-la-tour",
        "Lœuf, Æsa, aesa_loeuf",
        "Wick, 王, wick"
    })
    void itIsMadeOfTheNames(String family, String given, String username) {
        assertThat(UserName.of(family, given)).contains(username);
    }

    @Test
    void namesWithoutALatinLetterMakeNone() {
        assertThat(UserName.of("王", "小明")).isEmpty();
    }

    @Test
    void namesakesAreNumberedFromTheSecondOn() {
        assertThat(UserName.numbered("john_wick", 1)).isEqualTo("john_wick");
        assertThat(UserName.numbered("john_wick", 2)).isEqualTo("john_wick2");
    }

    @Test
    void theLongestNumberedOneIsStillAUserName() {
        String name = UserName.of("a".repeat(255), "b".repeat(255)).orElseThrow();

        assertThat(UserName.isOne(UserName.numbered(name, 200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"899700012345", "12345", "jo", "_john", "john wick", "jöhn", "00b1058110", "a@b"})
    void whatReadsAsANumberOrCannotBeTypedEverywhereIsNone(String text) {
        assertThat(UserName.isOne(text)).isFalse();
    }
}
