package fr.guichet.operations.look;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Takes looks at once and from then on every ten seconds or as often as is asked for, one after the other, on a thread that ends with the process.
 * One that fails keeps none of the others from being taken.
 */
public final class RegularLook implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread;

    private RegularLook(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    public static RegularLook begin(List<Look> looks) {
        return begin(looks, EVERY);
    }

    /** @param every from the end of one to the next */
    // Looks keep their failures to themselves.
    @SuppressWarnings("FutureReturnValueIgnored")
    public static RegularLook begin(List<Look> looks, Duration every) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "guichet-operations");
            made.setDaemon(true);
            return made;
        });
        Runnable all = () -> looks.forEach(Look::take);
        all.run();
        thread.scheduleWithFixedDelay(all, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return new RegularLook(thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
