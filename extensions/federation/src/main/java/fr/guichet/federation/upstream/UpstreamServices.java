package fr.guichet.federation.upstream;

import java.time.Clock;

/** What the providers of one kind share on one node. */
public final class UpstreamServices implements AutoCloseable {

    private final Clock clock;

    UpstreamServices(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() {}
}
