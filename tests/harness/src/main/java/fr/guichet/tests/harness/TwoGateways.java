package fr.guichet.tests.harness;

import fr.guichet.local.Gateway;
import fr.guichet.local.GatewaySettings;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.Ports;
import fr.guichet.local.PostgresDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two server processes that are one gateway: one PostgreSQL, one cluster on the loopback interface (the server's own
 * discovery, by the database), one address in front. {@link #leadTo} says which of the two answers the browser's next
 * request; {@link Gateway#kill()} ends one as a power cut would.
 */
public final class TwoGateways implements AutoCloseable {
    /** The server's failure detection listens at this distance from the port of the cluster. */
    private static final int FAILURE_DETECTION_OFFSET = 50_000;

    private static final int LOWEST_CLUSTER_PORT = 10_000;
    private static final int HIGHEST_CLUSTER_PORT = 15_000;

    private final EmbeddedPostgres database;
    private Front front;
    private TestGuichet guichet;
    private Gateway second;

    private TwoGateways(EmbeddedPostgres database) {
        this.database = database;
    }

    /** Starts both, the second beside the first; the first answers until told otherwise. */
    public static TwoGateways start() {
        TwoGateways gateways = new TwoGateways(database());
        try {
            gateways.guichet = TestGuichet.start("cluster", gateways.postgres(), gateways::inCluster);
            gateways.complete();
            return gateways;
        } catch (RuntimeException | Error e) {
            gateways.closeAfter(e);
            throw e;
        }
    }

    /** Starts another second node where there is none, because it was killed. */
    public void complete() {
        if (second == null || !second.isAlive()) {
            second = guichet.running()
                    .startAnotherGateway(
                            node -> node.withOptions("--cache-embedded-network-bind-port=" + clusterPort()));
        }
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PostgresDatabase postgres() {
        return new PostgresDatabase(database.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private GuichetSettings inCluster(GuichetSettings settings) {
        return settings.withGateway(node -> {
            int port = Ports.free();
            // Not before: until here the port of the login host has to be free.
            front = Front.on(settings.ports().login());
            front.leadTo(URI.create("http://localhost:" + port));
            return clustered(node).withLoginPort(port).withPublicAddress(front.address());
        });
    }

    private static GatewaySettings clustered(GatewaySettings node) {
        return node.withOptions(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + clusterPort());
    }

    /** Free, and free at the distance of the failure detection. */
    private static int clusterPort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_CLUSTER_PORT, HIGHEST_CLUSTER_PORT);
            if (Ports.isFree(port) && Ports.isFree(port + FAILURE_DETECTION_OFFSET)) {
                return port;
            }
        }
    }

    /** Everything around the nodes. Its addresses are those of the front. */
    public TestGuichet guichet() {
        return guichet;
    }

    public Gateway first() {
        return guichet.running().gateway();
    }

    public Gateway second() {
        return second;
    }

    /** @param node that answers from the next request on */
    public void leadTo(Gateway node) {
        front.leadTo(node.ownAddress());
    }

    /** @throws AssertionError when a log holds what it must not */
    @Override
    public void close() {
        Front before = front;
        TestGuichet nodes = guichet;
        try (database;
                before;
                nodes) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }
}
