package fr.guichet.account.protection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until the server has counted the failure before. It counts behind the answer, and until then it holds the account
 * back as if it were locked: who types again at once, on a busy machine, would read that the right password is wrong or
 * that the account is suspended.
 */
final class CountedFailures {

    private final Duration pause;
    private final int mostPauses;
    private final Semaphore waiting;

    /**
     * @param pause between two questions
     * @param mostPauses of one login; then the server's answer stands
     * @param mostWaiting logins at once; the server's answer to any further one stands
     */
    CountedFailures(Duration pause, int mostPauses, int mostWaiting) {
        this.pause = pause;
        this.mostPauses = mostPauses;
        this.waiting = new Semaphore(mostWaiting);
    }

    /**
     * Whether the account is to be held back, once that is known.
     *
     * @param heldBack what the server says: the account is locked, or something of it is still being counted; from its
     *     first no on, the server holds back every other login of the account
     * @param locked whether failures that were counted lock the account, read anew each time
     */
    boolean holdBack(BooleanSupplier heldBack, BooleanSupplier locked) {
        if (!heldBack.getAsBoolean()) {
            return false;
        }
        if (locked.getAsBoolean() || !waiting.tryAcquire()) {
            return true;
        }
        try {
            for (int pauses = 0; pauses < mostPauses; pauses++) {
                LockSupport.parkNanos(pause.toNanos());
                // In this order, so that nothing is counted between the two.
                boolean still = heldBack.getAsBoolean();
                boolean lockedNow = locked.getAsBoolean();
                if (!still || lockedNow) {
                    return lockedNow;
                }
            }
            return true;
        } finally {
            waiting.release();
        }
    }
}
