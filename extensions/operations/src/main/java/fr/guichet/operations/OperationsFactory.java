package fr.guichet.operations;

import fr.guichet.identity.watch.WatchedCaches;
import fr.guichet.identity.watch.WatchedClientCertificates;
import fr.guichet.identity.watch.WatchedCluster;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockTable;
import fr.guichet.operations.clock.ClockWatch;
import fr.guichet.operations.clock.DatabaseClock;
import fr.guichet.operations.cluster.LeadWatch;
import fr.guichet.operations.cluster.NodeTable;
import fr.guichet.operations.cluster.ServerNodeTable;
import fr.guichet.operations.counting.ClientCertificateGauges;
import fr.guichet.operations.counting.CountingListener;
import fr.guichet.operations.counting.EventCounter;
import fr.guichet.operations.counting.StateGauges;
import fr.guichet.operations.look.Look;
import fr.guichet.operations.look.RegularLook;
import fr.guichet.operations.readiness.NodeReadiness;
import fr.guichet.operations.readiness.NodeState;
import fr.guichet.operations.readiness.ReadinessSettings;
import fr.guichet.operations.readiness.ServerHealth;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * Declares {@value #ID}: a listener that counts the events of every realm, without being named by it, and what looks at
 * this node from time to time once the server has started.
 */
public final class OperationsFactory implements EventListenerProviderFactory {

    /** Id of the listener, and part of the names of its options. */
    public static final String ID = "guichet-operations";

    private final Clock clock = Clock.systemUTC();
    private final EventCounter counter = new EventCounter(Metrics.globalRegistry);
    private ReadinessSettings settings;
    private volatile NodeState state;
    private volatile List<RegularLook> looks = List.of();

    @Override
    public String getId() {
        return ID;
    }

    /** What operators see is no setting of a realm. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new CountingListener(session, counter);
    }

    /** State of this node; empty before the server has started. */
    public Optional<NodeState> state() {
        return Optional.ofNullable(state);
    }

    @Override
    public void init(Config.Scope options) {
        settings = ReadinessSettings.of(options);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                begin(
                        new ServerParts(factory),
                        new ClockWatch(
                                new DatabaseClock(factory), new ClockTable(factory), clock, Metrics.globalRegistry),
                        new ServerNodeTable(factory));
            }
        });
    }

    private void begin(ServerParts parts, ClockWatch time, NodeTable nodes) {
        NodeState begun =
                new NodeState(settings, parts.all(WatchedTrust.class), parts.all(WatchedCaches.class), time, clock);
        StateGauges gauges = new StateGauges(begun, clock, Metrics.globalRegistry);
        ClientCertificateGauges certificates =
                new ClientCertificateGauges(parts.all(WatchedClientCertificates.class), clock, Metrics.globalRegistry);
        LeadWatch lead = new LeadWatch(parts.all(WatchedCluster.class), nodes, clock);
        NodeReadiness readiness = new NodeReadiness(new ServerHealth(), clock, Metrics.globalRegistry);
        looks = List.of(
                RegularLook.begin(List.of(
                        new Look("What card logins stand on", begun::refresh),
                        new Look("What the metrics show of it", gauges::refresh),
                        new Look("The certificates that it presents", certificates::refresh),
                        new Look("The clock of this node", time::refresh))),
                // Waits for the database by itself, and keeps nobody waiting.
                RegularLook.begin(List.of(new Look("The readiness of this node", readiness::refresh))),
                RegularLook.begin(
                        List.of(new Look("The place of this node in its cluster", lead::refresh)), LeadWatch.EVERY));
        state = begun;
    }

    @Override
    public void close() {
        looks.forEach(RegularLook::close);
    }
}
