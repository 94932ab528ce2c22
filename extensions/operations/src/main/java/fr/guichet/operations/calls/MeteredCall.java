package fr.guichet.operations.calls;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.WatchedCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** A call under way, on one thread. */
final class MeteredCall implements WatchedCall {

    private final MeterRegistry registry;
    private final CallKind kind;
    private final String peer;
    private final CallSpan span;
    private final Timer.Sample sample;
    private int attempts = 1;
    private CallOutcome outcome = CallOutcome.FAILED;

    MeteredCall(MeterRegistry registry, CallKind kind, String peer, CallSpan span) {
        this.registry = registry;
        this.kind = kind;
        this.peer = peer;
        this.span = span;
        this.sample = Timer.start(registry);
    }

    @Override
    public void triedAgain() {
        attempts++;
    }

    @Override
    public void ended(CallOutcome how) {
        outcome = how;
    }

    @Override
    public void close() {
        sample.stop(CallTimer.of(kind).in(registry, peer, outcome));
        span.end(outcome, attempts);
    }
}
