package fr.guichet.operations.clock;

import fr.guichet.operations.look.Looked;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Compares this node's clock with the database's, and says when they differ: in the log when that begins and when it is
 * over, in the metric {@code guichet_clock_skew_seconds}, and to the readiness check. It reads and writes, so how long ago it
 * last could is how long the database has been of no use to this node: {@code guichet_database_silence_seconds}.
 */
public final class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    private static final double MILLIS_A_SECOND = 1000;

    private final ReferenceClock reference;
    private final OtherClocks others;
    private final Clock own;
    /** No server gets as far as this without its database. */
    private final Instant began;

    private final AtomicReference<Optional<Looked<ClockReading>>> last = new AtomicReference<>(Optional.empty());

    /** @param own clock of this node */
    public ClockWatch(ReferenceClock reference, OtherClocks others, Clock own, MeterRegistry registry) {
        this.reference = reference;
        this.others = others;
        this.own = own;
        this.began = own.instant();
        Gauge.builder("guichet.clock.skew.seconds", this, ClockWatch::seconds)
                .description("this node's clock minus the database's")
                .register(registry);
        // Reckoned when it is asked for: a look that waits for an answer for ever is silence as well.
        Gauge.builder("guichet.database.silence.seconds", this, ClockWatch::silence)
                .description("since the database last answered this node and took what it wrote")
                .register(registry);
    }

    /**
     * Looks; every so often.
     *
     * @throws RuntimeException when the database does not answer, which leaves what was found before
     */
    public void refresh() {
        ClockSkew skew = reference.compare(own);
        Instant now = own.instant();
        ClockReading found = new ClockReading(skew, others.exchange(skew, now.minus(skew.ahead())));
        Optional<Looked<ClockReading>> before = last.getAndSet(Optional.of(new Looked<>(found, now)));
        if (before.map(look -> look.found().standing()).orElse(ClockStanding.RIGHT) != found.standing()) {
            tell(found);
        }
    }

    private static void tell(ClockReading found) {
        switch (found.standing()) {
            case RIGHT -> LOG.info("The clock of this node is right again");
            case OFF -> LOG.warnf("The clock of this node is %s", found.words());
            case DISPUTED, WRONG -> LOG.errorf("The clock of this node is %s", found.words());
        }
    }

    /** What the last look found; empty before the first. */
    public Optional<Looked<ClockReading>> last() {
        return last.get();
    }

    private double seconds() {
        return last().map(look -> look.found().skew().seconds()).orElse(Double.NaN);
    }

    private double silence() {
        Duration silence =
                last().map(look -> look.age(own.instant())).orElseGet(() -> Duration.between(began, own.instant()));
        return silence.toMillis() / MILLIS_A_SECOND;
    }
}
