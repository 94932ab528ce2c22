package fr.guichet.identity;

/**
 * A failure that says in a word why, so that whoever meets it can tell an event or a log: nothing that anybody typed, no
 * address and no number. The message of any other exception may repeat them, and is not told on.
 */
public interface StatedReason {

    /** Such as {@code too_slow}. */
    String statedReason();

    /** What may be told of a failure by its root: what that states, else its class alone. */
    static String of(Throwable thrown) {
        Throwable root = rootOf(thrown);
        return root instanceof StatedReason stated
                ? stated.statedReason()
                : root.getClass().getSimpleName();
    }

    /** Where a failure began: the last of its causes, or itself. */
    static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
