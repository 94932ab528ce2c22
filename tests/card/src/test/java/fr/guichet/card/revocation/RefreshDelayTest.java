package fr.guichet.card.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CARD-8")
class RefreshDelayTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final RefreshDelay delay = new RefreshDelay(new Random(7));

    @Test
    void aLongCrlIsFetchedOnceADayAtARandomTime() {
        Set<Duration> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Duration next = delay.afterSuccess(NOW, NOW.plus(Duration.ofDays(45)));
            assertThat(next).isBetween(Duration.ofHours(12), Duration.ofHours(22));
            drawn.add(next);
        }
        assertThat(drawn).hasSizeGreaterThan(900);
    }

    @Test
    void aShortCrlIsFetchedBeforeItsNextUpdate() {
        for (int i = 0; i < 1000; i++) {
            assertThat(delay.afterSuccess(NOW, NOW.plus(Duration.ofHours(2))))
                    .isBetween(Duration.ofHours(1), Duration.ofMinutes(108));
        }
    }

    @Test
    void aFailureOrAnEndedCrlIsTriedAgainAfterMinutes() {
        for (int i = 0; i < 1000; i++) {
            assertThat(delay.afterFailure()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(10));
            assertThat(delay.afterSuccess(NOW, NOW.minusSeconds(1)))
                    .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(10));
        }
    }
}
