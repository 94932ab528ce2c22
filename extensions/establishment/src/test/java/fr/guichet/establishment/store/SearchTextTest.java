package fr.guichet.establishment.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Éléonore, ELEONORE",
        "jean-pierre, JEAN PIERRE",
        "'  D’Arc  ', D ARC",
        "Cœur, COEUR",
        "john_wick, JOHN WICK",
        "Marie@Example.Test, MARIE@EXAMPLE.TEST"
    })
    void accentsCaseAndHyphensMakeNoDifference(String typed, String form) {
        assertThat(SearchText.of(typed)).isEqualTo(form);
    }

    @Test
    void everyWordOfASearchCountsUpToSix() {
        assertThat(SearchText.words(" du  Pont é1 é2 é3 é4 é5 ")).containsExactly("DU", "PONT", "E1", "E2", "E3", "E4");
        assertThat(SearchText.words("  ")).isEmpty();
    }

    @Test
    void nothingTypedIsAWildcard() {
        assertThat(SearchText.pattern("50%_A!")).isEqualTo("%50!%!_A!!%");
    }

    @Test
    void aPersonIsFoundByNameUserNameAddressAndNumber() {
        PersonText person = new PersonText("D’Aubigné", "Zoé", "zoe@example.test", "zoe_d-aubigne", null);

        assertThat(person.searchText()).isEqualTo("D AUBIGNE ZOE ZOE D AUBIGNE ZOE@EXAMPLE.TEST");
        assertThat(new PersonText("A", "B", null, null, "899700012345").searchText())
                .isEqualTo("A B 899700012345");
    }
}
