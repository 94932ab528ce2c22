package fr.guichet.operations.counting;

import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Rows of gauges of which only a date is kept: how long ago or ahead it is, is asked at each scrape, and so goes on being
 * counted when no look succeeds any more.
 */
final class DatedRows {

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final Clock clock;

    DatedRows(Clock clock) {
        this.clock = clock;
    }

    /** Negative once it is over. */
    List<Row<?>> daysUntil(Map<Tags, Instant> dates) {
        return rows(dates, date -> seconds(clock.instant(), date) / SECONDS_A_DAY);
    }

    /** Negative once it is over. */
    List<Row<?>> secondsUntil(Map<Tags, Instant> dates) {
        return rows(dates, date -> seconds(clock.instant(), date));
    }

    List<Row<?>> secondsSince(Map<Tags, Instant> dates) {
        return rows(dates, date -> seconds(date, clock.instant()));
    }

    private static List<Row<?>> rows(Map<Tags, Instant> dates, ToDoubleFunction<Instant> value) {
        return dates.entrySet().stream()
                .<Row<?>>map(each -> Row.of(each.getKey(), each.getValue(), value))
                .toList();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
