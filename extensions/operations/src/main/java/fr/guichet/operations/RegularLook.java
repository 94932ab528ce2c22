package fr.guichet.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at something at once and every ten seconds from then on, on a thread that ends with the process. */
final class RegularLook implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RegularLook.class);
    private static final long SECONDS = 10;

    private final ScheduledExecutorService thread;

    private RegularLook(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    // A look answers to nobody: it logs its own failures, and the next one comes anyway.
    @SuppressWarnings("FutureReturnValueIgnored")
    static RegularLook begin(Runnable look) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "guichet-operations");
            made.setDaemon(true);
            return made;
        });
        guarded(look);
        thread.scheduleWithFixedDelay(() -> guarded(look), SECONDS, SECONDS, TimeUnit.SECONDS);
        return new RegularLook(thread);
    }

    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            // The class alone; the database may be away for a while, and says so itself.
            LOG.warnf(
                    "The state of this node could not be looked at: %s",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
