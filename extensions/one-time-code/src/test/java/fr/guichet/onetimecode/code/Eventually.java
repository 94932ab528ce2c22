package fr.guichet.onetimecode.code;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for an answer, for what happens in threads of the caches. */
final class Eventually {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Eventually() {}

    /** @return false when it was another answer for half a minute */
    static <T> boolean is(Supplier<T> question, T wanted) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.equals(question.get())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
