package fr.guichet.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-5")
class SelfEmployedRequiredTest {

    @Test
    void blanksAreNoValue() {
        assertThat(SelfEmployedRequired.isEmpty(null)).isTrue();
        assertThat(SelfEmployedRequired.isEmpty(List.of())).isTrue();
        assertThat(SelfEmployedRequired.isEmpty(List.of("", " "))).isTrue();
        assertThat(SelfEmployedRequired.isEmpty(List.of("75009"))).isFalse();
    }
}
