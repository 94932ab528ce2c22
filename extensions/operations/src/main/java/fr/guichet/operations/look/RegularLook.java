package fr.guichet.operations.look;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Takes looks at once and every ten seconds from then on, one after the other, on a thread that ends with the process.
 * One that fails keeps none of the others from being taken.
 */
public final class RegularLook implements AutoCloseable {

    private static final long SECONDS = 10;

    private final ScheduledExecutorService thread;

    private RegularLook(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    // Looks keep their failures to themselves.
    @SuppressWarnings("FutureReturnValueIgnored")
    public static RegularLook begin(List<Look> looks) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "guichet-operations");
            made.setDaemon(true);
            return made;
        });
        Runnable all = () -> looks.forEach(Look::take);
        all.run();
        thread.scheduleWithFixedDelay(all, SECONDS, SECONDS, TimeUnit.SECONDS);
        return new RegularLook(thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
