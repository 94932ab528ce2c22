package fr.guichet.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void theFirstPageHasNoneBeforeAndTheLastNoneAfter() {
        assertThat(new Paging(0, 20, true).model()).isEqualTo(Map.of("next", 20, "number", 1));
        assertThat(new Paging(20, 20, false).model()).isEqualTo(Map.of("previous", 0, "number", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1e3", "999999", "99999999999999999999"})
    void whatIsNoOffsetIsTheFirstPage(String typed) {
        assertThat(Paging.firstOf(typed)).isZero();
    }

    @Test
    void anOffsetIsRead() {
        assertThat(Paging.firstOf("40")).isEqualTo(40);
        assertThat(Paging.firstOf(null)).isZero();
    }
}
