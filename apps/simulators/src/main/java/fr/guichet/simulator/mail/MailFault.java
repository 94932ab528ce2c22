package fr.guichet.simulator.mail;

/** What a {@link FaultyMailServer} does wrong. */
public sealed interface MailFault {

    /** Nothing: it takes every mail and throws it away. */
    record None() implements MailFault {}

    /** Says nothing more from this step on, and keeps the connection. */
    record HangAt(MailStep step) implements MailFault {}

    /** Says one byte per second of each answer, so that no time-out of a socket ever runs out. */
    record Drip() implements MailFault {}

    /** Refuses every recipient with 550, and repeats the address as mail servers do. */
    record RefuseRecipient() implements MailFault {}
}
