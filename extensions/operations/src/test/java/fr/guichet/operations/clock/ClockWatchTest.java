package fr.guichet.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Instant> told = new ArrayList<>();

    @Test
    void theSkewIsAMetricInSecondsAndPositiveWhenTheNodeIsAhead() {
        watch(Duration.ofMinutes(5)).refresh();

        assertThat(registry.get("guichet.clock.skew.seconds").gauge().value()).isEqualTo(300.0);
    }

    @Test
    void theOthersAreToldByTheTimeThatAllHaveInCommon() {
        watch(Duration.ofMinutes(5)).refresh();

        assertThat(told).containsExactly(NOW);
    }

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        ClockWatch watch = watch(Duration.ZERO);

        assertThat(watch.last()).isEmpty();
        assertThat(registry.get("guichet.clock.skew.seconds").gauge().value()).isNaN();
    }

    @Test
    void aSecondIsForgivenTwoAreNoticedAndHalfAMinuteIsTooMuch() {
        assertThat(new ClockSkew(Duration.ofMillis(1_999)).isNoticeable()).isFalse();
        assertThat(new ClockSkew(Duration.ofSeconds(-2)).isNoticeable()).isTrue();
        assertThat(new ClockSkew(Duration.ofMillis(29_999)).isIntolerable()).isFalse();
        assertThat(new ClockSkew(Duration.ofSeconds(-30)).isIntolerable()).isTrue();
    }

    @Test
    void aSlowAnswerIsNoWrongClock() {
        assertThat(ClockSkew.certain(NOW, NOW.plusSeconds(9), NOW.plusSeconds(10))
                        .ahead())
                .isEqualTo(Duration.ZERO);
        assertThat(ClockSkew.certain(NOW, NOW.minusSeconds(3), NOW.plusSeconds(10))
                        .ahead())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(ClockSkew.certain(NOW, NOW.plusSeconds(14), NOW.plusSeconds(10))
                        .ahead())
                .isEqualTo(Duration.ofSeconds(-4));
    }

    @Test
    void theWordsSayWhichWayItIsOff() {
        assertThat(new ClockSkew(Duration.ofSeconds(300)).words()).isEqualTo("300 s ahead of the database's");
        assertThat(new ClockSkew(Duration.ofSeconds(-40)).words()).isEqualTo("40 s behind the database's");
    }

    private ClockWatch watch(Duration ahead) {
        Clock own = Clock.fixed(NOW.plus(ahead), ZoneOffset.UTC);
        return new ClockWatch(
                clock -> new ClockSkew(Duration.between(NOW, clock.instant())),
                (skew, databaseTime) -> {
                    told.add(databaseTime);
                    return List.of();
                },
                own,
                registry);
    }
}
