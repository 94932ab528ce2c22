package fr.guichet.operations.calls;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.Happening;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import fr.guichet.operations.counting.HandOffMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.context.Context;

/** Makes a timer and a span of each call. Found by {@link Watch#ofThisServer}. */
public final class MeteredWatch implements Watch {

    private final MeterRegistry registry;
    private final Tracers tracers;

    /** Called by the service loader: with the registry and the tracers of the server. */
    public MeteredWatch() {
        this(Metrics.globalRegistry, new ServerTracers());
    }

    MeteredWatch(MeterRegistry registry, Tracers tracers) {
        this.registry = registry;
        this.tracers = tracers;
    }

    @Override
    public WatchedCall begin(CallKind kind, String peer, String host) {
        return new MeteredCall(registry, kind, peer, CallSpan.start(tracers.ofThisThread(), kind, peer, host));
    }

    @Override
    public Runnable carried(Runnable work) {
        return Context.current().wrap(work);
    }

    @Override
    public void happened(Happening happening) {
        switch (happening) {
            case HAND_OFF_ISSUED -> new HandOffMeter(registry).issued();
        }
    }
}
