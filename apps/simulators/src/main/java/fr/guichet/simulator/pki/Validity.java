package fr.guichet.simulator.pki;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** First and last second of a certificate. */
record Validity(Instant notBefore, Instant notAfter) {

    /** A validity of a calendar length that begins some days, months or years from now (negative: before). */
    static Validity starting(Period fromNow, Period length, Instant now) {
        ZonedDateTime start =
                now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plus(fromNow);
        return new Validity(start.toInstant(), start.plus(length).toInstant());
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }
}
