package fr.guichet.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Instant> told = new ArrayList<>();
    private Instant now = NOW;
    private boolean away;

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
    void theSilenceOfTheDatabaseIsCountedFromTheLastLookThatSucceeded() {
        InstantSource time = () -> now;
        ClockWatch watch = new ClockWatch(
                clock -> {
                    if (away) {
                        throw new IllegalStateException("away");
                    }
                    return new ClockSkew(Duration.ZERO);
                },
                (skew, databaseTime) -> List.of(),
                time.withZone(ZoneOffset.UTC),
                registry);
        now = now.plusSeconds(5);
        assertThat(silence()).isEqualTo(5.0);

        watch.refresh();
        assertThat(silence()).isZero();

        away = true;
        now = now.plusSeconds(40);
        assertThatThrownBy(watch::refresh).isInstanceOf(IllegalStateException.class);
        assertThat(silence()).isEqualTo(40.0);

        away = false;
        watch.refresh();
        assertThat(silence()).isZero();
    }

    @Test
    void aDatabaseThatTakesNothingIsSilent() {
        InstantSource time = () -> now;
        ClockWatch watch = new ClockWatch(
                clock -> new ClockSkew(Duration.ZERO),
                (skew, databaseTime) -> {
                    throw new IllegalStateException("read-only");
                },
                time.withZone(ZoneOffset.UTC),
                registry);
        now = now.plusSeconds(40);

        assertThatThrownBy(watch::refresh).isInstanceOf(IllegalStateException.class);
        assertThat(silence()).isEqualTo(40.0);
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

    private double silence() {
        return registry.get("guichet.database.silence.seconds").gauge().value();
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
