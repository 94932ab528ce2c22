package fr.guichet.onetimecode.code;

import java.time.Instant;

/** Whether a code may be sent now (OTP-7). Instants are the earliest at which asking again can succeed. */
public sealed interface SendDecision {

    /** Send {@link CodeReservation#code()}, then confirm or cancel. */
    record Reserved(CodeReservation reservation) implements SendDecision {}

    /** The last send is too fresh; the delay grows with each send. */
    record TooSoon(Instant next) implements SendDecision {}

    /** The person's sends of the quarter of an hour, or of the day, are spent. */
    record SendsSpent(Instant next) implements SendDecision {}

    /** Too many sends failed lately; they cost no budget, but are not tried for ever. */
    record FailuresSpent(Instant next) implements SendDecision {}

    /** Too much was sent lately to this number, which nobody has proven; perhaps because others asked. */
    record NumberSpent(Instant next) implements SendDecision {}

    /** Too many wrong codes: none is sent, since none could be typed. */
    record Locked(Instant until) implements SendDecision {}
}
