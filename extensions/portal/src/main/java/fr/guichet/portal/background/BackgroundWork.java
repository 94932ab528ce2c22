package fr.guichet.portal.background;

import fr.guichet.identity.watch.Watch;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that no page waits for: a few threads and a bounded queue, on one node. It holds fewer threads than the mail
 * sender has, so that however much is asked for here, a login's own mail finds a place.
 */
public final class BackgroundWork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final long STOP_SECONDS = 10;

    private final String name;
    private final ThreadPoolExecutor threads;
    private final Watch watch = Watch.ofThisServer();

    /**
     * @param name of the threads, for whoever reads a thread dump
     * @param threads at work at the same time
     * @param waiting pieces of work that may wait; more are dropped, and logged
     */
    public BackgroundWork(String name, int threads, int waiting) {
        this.name = name;
        this.threads = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), new NamedThreads(name));
    }

    /** Queues the work and returns at once. What it throws is logged by its class alone. */
    public void later(Runnable work) {
        try {
            Runnable carried = watch.carried(work);
            threads.execute(() -> guarded(carried));
        } catch (RejectedExecutionException e) {
            LOG.errorf("%s: too much is waiting, or the server is stopping; dropped", name);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Class and place alone: a message can hold what the work was about.
            LOG.errorf("%s: failed with %s %s", name, e.getClass().getName(), place(e));
        }
    }

    private static String place(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.guichet."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
    }

    /** Lets what has begun come to its end, for a few seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
