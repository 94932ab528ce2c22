package fr.guichet.tests.harness;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
public final class Await {
    private static final long ASK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private Await() {}

    /** Whether it became true within the limit. */
    public static boolean until(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
        return true;
    }
}
