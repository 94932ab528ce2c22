package fr.guichet.local;

import java.util.Deque;

/** Ends what runs, in the order opposite to its start. */
final class StopAll {
    private StopAll() {}

    /** @param running the last started first; empty after */
    static void lastFirst(Deque<AutoCloseable> running) {
        while (!running.isEmpty()) {
            AutoCloseable service = running.pop();
            try {
                service.close();
            } catch (Exception e) {
                throw new IllegalStateException(
                        "Could not stop " + service.getClass().getSimpleName(), e);
            }
        }
    }
}
