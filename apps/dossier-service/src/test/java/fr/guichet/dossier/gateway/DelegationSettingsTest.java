package fr.guichet.dossier.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at start of the settings of questions on delegations. */
class DelegationSettingsTest {

    private static final Duration USUAL = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 10_001})
    void aTimeThatIsNoneOrLongerThanTenSecondsIsRefused(long millis) {
        assertThatThrownBy(() -> new DelegationSettings(Duration.ofMillis(millis), 16))
                .hasMessageContaining("DOSSIER_DELEGATION_TIMEOUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257})
    void aNumberOfQuestionsThatIsNoneOrHundredsIsRefused(int atOnce) {
        assertThatThrownBy(() -> new DelegationSettings(USUAL, atOnce))
                .hasMessageContaining("DOSSIER_DELEGATION_QUESTIONS");
    }

    @Test
    void theLimitsThemselvesAreFine() {
        assertThat(new DelegationSettings(Duration.ofSeconds(10), 256).atOnce()).isEqualTo(256);
        assertThat(new DelegationSettings(Duration.ofMillis(1), 1).atOnce()).isEqualTo(1);
    }
}
