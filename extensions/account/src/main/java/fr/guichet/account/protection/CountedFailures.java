package fr.guichet.onetimecode.login;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits until the server has counted the failure before. It counts behind the answer, and until then it holds the account
 * back as if it were locked: who types again at once, on a busy machine, would read that their account is suspended.
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
     * The lock of an account, once it is known.
     *
     * @param first as this request read it
     * @param again reads it anew, past what this request has seen
     */
    Optional<AccountLock> settled(Optional<AccountLock> first, Supplier<Optional<AccountLock>> again) {
        if (!isBeingCounted(first) || !waiting.tryAcquire()) {
            return first;
        }
        try {
            Optional<AccountLock> lock = first;
            for (int pauses = 0; pauses < mostPauses && isBeingCounted(lock); pauses++) {
                LockSupport.parkNanos(pause.toNanos());
                lock = again.get();
            }
            return lock;
        } finally {
            waiting.release();
        }
    }

    private static boolean isBeingCounted(Optional<AccountLock> lock) {
        return lock.filter(AccountLock::isBeingCounted).isPresent();
    }
}
