package fr.guichet.federation.upstream;

import fr.guichet.identity.watch.Watch;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** What the providers of one kind share on one node: connections, and discovery documents for a minute. */
public final class UpstreamServices implements AutoCloseable {

    private final Clock clock;
    private final UpstreamClients clients;
    private final DiscoveryMemory discovery;

    /**
     * @param clock of the server
     * @param environment of the server, for passwords of key stores and proxies
     */
    UpstreamServices(Clock clock, UnaryOperator<String> environment) {
        this.clock = clock;
        this.clients = new UpstreamClients(environment, Watch.ofThisServer());
        this.discovery = new DiscoveryMemory(clock);
    }

    Clock clock() {
        return clock;
    }

    UpstreamClients clients() {
        return clients;
    }

    DiscoveryMemory discovery() {
        return discovery;
    }

    @Override
    public void close() {
        clients.close();
    }
}
