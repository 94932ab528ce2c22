package fr.guichet.delegation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * Days as doctors count them, and the instants where they begin and end. They are those of Paris for everybody, overseas
 * too: one day for both sides of a delegation.
 */
public final class CalendarDays {

    /** Whose days they are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private CalendarDays() {}

    /** The day of a text such as {@code 2026-11-21}; empty when it is none. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day that it is at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The last day of a period that ends at this instant, excluded. */
    public static LocalDate lastDayBefore(Instant end) {
        return dayOf(end.minusSeconds(1));
    }

    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant that is not of the day any more. */
    static Instant endOf(LocalDate day) {
        return beginOf(day.plusDays(1));
    }
}
