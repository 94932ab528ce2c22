package fr.guichet.operations.readiness;

import fr.guichet.operations.look.Looked;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whether this node is ready as a whole, by the server's own checks and ours, as {@code guichet_node_ready}: what a
 * balancer is told is otherwise seen by nobody but the balancer.
 */
public final class NodeReadiness {

    /** Six looks: one that never comes back says that the node is not ready. */
    private static final Duration LAST = Duration.ofMinutes(1);

    private final BooleanSupplier health;
    private final Clock clock;
    private final AtomicReference<Optional<Looked<Boolean>>> last = new AtomicReference<>(Optional.empty());

    /** @param health what {@code /health/ready} would answer now; may take as long as a connection to the database */
    public NodeReadiness(BooleanSupplier health, Clock clock, MeterRegistry registry) {
        this.health = health;
        this.clock = clock;
        Gauge.builder("guichet.node.ready", this, ready -> ready.isReady() ? 1 : 0)
                .description("1 when this node is ready as a whole, 0 when it is not")
                .register(registry);
    }

    /**
     * Looks; every so often.
     *
     * @throws RuntimeException when the server cannot say, which is not ready
     */
    public void refresh() {
        boolean ready = false;
        try {
            ready = health.getAsBoolean();
        } finally {
            last.set(Optional.of(new Looked<>(ready, clock.instant())));
        }
    }

    private boolean isReady() {
        return last.get()
                .filter(look -> look.age(clock.instant()).compareTo(LAST) < 0)
                .map(Looked::found)
                .orElse(false);
    }
}
