package fr.guichet.delegation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.delegation.Page;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPageTest {

    @Test
    void whoAsksForNoPartGetsTheFirstFifty() {
        assertThat(AskedPage.of(null, null)).isEqualTo(new Page(0, 50));
    }

    @Test
    void aPartIsGivenAsAsked() {
        assertThat(AskedPage.of("100", "20")).isEqualTo(new Page(100, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10, first",
        "100001, 10, first",
        "x, 10, first",
        "99999999999, 10, first",
        "'', 10, first",
        "0, 0, max",
        "0, 101, max",
        "0, many, max"
    })
    void aPartOutOfBoundsIsRefusedAtItsParameter(String first, String max, String parameter) {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> AskedPage.of(first, max))
                .satisfies(refused ->
                        assertThat(refused.errors()).containsExactly(new FieldProblem(parameter, "out_of_range")));
    }
}
