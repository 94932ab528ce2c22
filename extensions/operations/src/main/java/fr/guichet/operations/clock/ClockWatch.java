package fr.guichet.operations.clock;

import fr.guichet.operations.look.Looked;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Compares this node's clock with the database's, and says when they differ: in the log when that begins and when it is
 * over, in the metric {@code guichet_clock_skew_seconds}, and to the readiness check.
 */
public final class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    private final ReferenceClock reference;
    private final Clock own;
    private final AtomicReference<Optional<Looked<ClockSkew>>> last = new AtomicReference<>(Optional.empty());

    /** @param own clock of this node */
    public ClockWatch(ReferenceClock reference, Clock own, MeterRegistry registry) {
        this.reference = reference;
        this.own = own;
        Gauge.builder("guichet.clock.skew.seconds", this, ClockWatch::seconds)
                .description("this node's clock minus the database's")
                .register(registry);
    }

    /** Looks; every so often. A database that does not answer leaves what was found before. */
    public void refresh() {
        ClockSkew found = reference.compare(own);
        Optional<ClockSkew> before =
                last.getAndSet(Optional.of(new Looked<>(found, own.instant()))).map(Looked::found);
        boolean wasNoticeable = before.map(ClockSkew::isNoticeable).orElse(false);
        boolean wasIntolerable = before.map(ClockSkew::isIntolerable).orElse(false);
        if (found.isIntolerable() && !wasIntolerable) {
            LOG.errorf("The clock of this node is %s: it should serve nobody", found.words());
        } else if (found.isNoticeable() && !wasNoticeable) {
            LOG.warnf("The clock of this node is %s", found.words());
        } else if (!found.isNoticeable() && wasNoticeable) {
            LOG.info("The clock of this node is right again");
        }
    }

    /** What the last look found; empty before the first. */
    public Optional<Looked<ClockSkew>> last() {
        return last.get();
    }

    private double seconds() {
        return last().map(look -> look.found().seconds()).orElse(Double.NaN);
    }
}
