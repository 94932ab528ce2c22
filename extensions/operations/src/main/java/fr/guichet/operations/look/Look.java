package fr.guichet.operations.look;

import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** One thing that is looked at. It answers to nobody: it logs its own failures, and the next look comes anyway. */
public final class Look {

    private static final Logger LOG = Logger.getLogger(Look.class);

    private final String subject;
    private final Runnable work;
    private final AtomicReference<Class<?>> failing = new AtomicReference<>();

    /** @param subject what is looked at, for the log */
    public Look(String subject, Runnable work) {
        this.subject = subject;
        this.work = work;
    }

    void take() {
        try {
            work.run();
            if (failing.getAndSet(null) != null) {
                LOG.infof("%s can be looked at again", subject);
            }
        } catch (Throwable failed) {
            // An Error as well: it would end every look of this node, and nobody waits for the thread who could tell.
            tell(failed.getClass());
        }
    }

    /** The class alone, once while it stays the same; the database may be away for a while, and says so itself. */
    private void tell(Class<?> failure) {
        if (failure != failing.getAndSet(failure)) {
            LOG.warnf("%s cannot be looked at: %s", subject, failure.getSimpleName());
        }
    }
}
