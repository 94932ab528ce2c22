package fr.guichet.identity;

/**
 * A failure that says in a word why, so that whoever meets it can tell an event or a log: nothing that anybody typed, no
 * address and no number. The message of any other exception may repeat them, and is not told on.
 */
public interface StatedReason {

    /** Such as {@code too_slow}. */
    String statedReason();
}
