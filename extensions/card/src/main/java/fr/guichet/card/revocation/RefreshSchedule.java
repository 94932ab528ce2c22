package fr.guichet.card.revocation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs refreshes later, on one thread that ends with the process. */
interface RefreshSchedule extends AutoCloseable {

    /** Runs a task once, after a delay. */
    void after(Duration delay, Runnable task);

    @Override
    void close();

    /** On a daemon thread of its own. */
    static RefreshSchedule inBackground() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "guichet-crl-refresh");
            thread.setDaemon(true);
            return thread;
        });
        return new RefreshSchedule() {
            @Override
            // A refresh answers to nobody: it logs its own failures and plans the next one.
            @SuppressWarnings("FutureReturnValueIgnored")
            public void after(Duration delay, Runnable task) {
                try {
                    executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
                } catch (RejectedExecutionException closed) {
                    // A login that was under way when its examiner was closed: nobody needs the refresh.
                    return;
                }
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
