package fr.guichet.local;

import java.util.Deque;

/** Ends what runs, in the order opposite to its start. */
public final class StopAll {
    private StopAll() {}

    /**
     * Ends all of it, also when one cannot be ended.
     *
     * @param running the last started first; empty after
     * @throws IllegalStateException of the first that could not be ended; the others are suppressed in it
     */
    public static void lastFirst(Deque<AutoCloseable> running) {
        IllegalStateException failure = null;
        for (AutoCloseable service = running.poll(); service != null; service = running.poll()) {
            try {
                service.close();
            } catch (Exception e) {
                IllegalStateException one = new IllegalStateException(
                        "Could not stop " + service.getClass().getSimpleName(), e);
                if (failure == null) {
                    failure = one;
                } else {
                    failure.addSuppressed(one);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
