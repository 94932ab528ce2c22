package fr.guichet.operations.look;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** One thing that is looked at. It answers to nobody: it logs its own failures, and the next look comes anyway. */
public final class Look {

    private static final Logger LOG = Logger.getLogger(Look.class);

    private final String subject;
    private final Runnable work;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param subject what is looked at, for the log */
    public Look(String subject, Runnable work) {
        this.subject = subject;
        this.work = work;
    }

    void take() {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.infof("%s can be looked at again", subject);
            }
        } catch (RuntimeException failed) {
            if (!failing.getAndSet(true)) {
                // The class alone; the database may be away for a while, and says so itself.
                LOG.warnf(
                        "%s cannot be looked at: %s", subject, failed.getClass().getSimpleName());
            }
        }
    }
}
