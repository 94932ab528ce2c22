package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredDurationTest {

    @Test
    void aBareNumberIsSeconds() {
        assertThat(ConfiguredDuration.parse("grace", " 90 ")).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aDurationIsReadAsIso8601() {
        assertThat(ConfiguredDuration.parse("grace", "PT6H")).isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6h", "-1", "PT-6H", "1.5", "99999999999", "grace"})
    void anythingElseIsRefusedByTheNameOfTheSetting(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredDuration.parse("grace", text))
                .withMessageStartingWith("grace");
    }
}
