package fr.guichet.tests.harness;

import fr.guichet.local.Gateway;
import fr.guichet.local.GatewaySettings;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Several server processes that are one gateway: one PostgreSQL, one cluster on the loopback interface (the server's own
 * discovery, by the database), one address in front. {@link #leadTo} says which of them answers the browser's next
 * request; {@link #kill} ends one as a power cut would.
 */
public final class Gateways implements AutoCloseable {
    /** From a start, an end or a change of the network to a cluster that has taken note of it. */
    private static final Duration CLUSTER_LIMIT = Duration.ofSeconds(120);
    /** Several start at once, on a machine that has other work. */
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private final int size;
    private final OwnPostgres database = OwnPostgres.start();
    private final List<Gateway> nodes = new CopyOnWriteArrayList<>();
    private final Queue<CompletableFuture<Void>> starts = new ConcurrentLinkedQueue<>();
    private Front front;
    private TestGuichet guichet;

    private Gateways(int size) {
        this.size = size;
    }

    /**
     * Starts so many; the first answers until told otherwise.
     *
     * @param name of the directory
     */
    public static Gateways start(String name, int size) {
        Gateways gateways = new Gateways(size);
        try {
            gateways.guichet = TestGuichet.start(name, gateways.database.database(), gateways::inCluster);
            gateways.nodes.add(gateways.guichet.running().gateway());
            gateways.complete();
            return gateways;
        } catch (RuntimeException | Error e) {
            gateways.closeAfter(e);
            throw e;
        }
    }

    private GuichetSettings inCluster(GuichetSettings settings) {
        return settings.withGateway(node -> {
            int port = Ports.free();
            // Not before: until here the port of the login host has to be free.
            front = Front.on(settings.ports().login());
            front.leadTo(URI.create("http://localhost:" + port));
            return node.withOptions(
                            "--cache=ispn", "--cache-embedded-network-bind-address=127.0.0.1", ClusterPort.option())
                    .withStartTimeout(START_LIMIT)
                    .withLoginPort(port)
                    .withPublicAddress(front.address());
        });
    }

    /** As many as at the start, each of which knows all of them, and the first of them answers. */
    public void complete() {
        awaitStarts();
        for (int missing = size - nodes.size(); missing > 0; missing--) {
            startInBackground();
        }
        awaitStarts();
        nodes.forEach(node -> awaitMembers(node, size));
        leadTo(nodes.get(0));
    }

    private void startInBackground() {
        starts.add(CompletableFuture.runAsync(() -> nodes.add(startBeside(node -> node)), this::onThreadOfItsOwn));
    }

    private void onThreadOfItsOwn(Runnable start) {
        Thread thread = new Thread(start, "start of a node");
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitStarts() {
        for (CompletableFuture<Void> start = starts.poll(); start != null; start = starts.poll()) {
            try {
                start.join();
            } catch (CompletionException e) {
                throw new IllegalStateException("A node did not start", e.getCause());
            }
        }
    }

    /**
     * Starts one that is not counted among the nodes: a test that needs a strange one ends it itself.
     *
     * @param changes of the settings that all have
     */
    public Gateway startBeside(UnaryOperator<GatewaySettings> changes) {
        return guichet.running().startAnotherGateway(node -> changes.apply(node.withOptions(ClusterPort.option())));
    }

    /** Everything around the nodes. Its addresses are those of the front. */
    public TestGuichet guichet() {
        return guichet;
    }

    /** The nodes that answer. */
    public List<Gateway> nodes() {
        return List.copyOf(nodes);
    }

    /** The nodes that answer, without that one. */
    public List<Gateway> others(Gateway node) {
        List<Gateway> others = new ArrayList<>(nodes);
        others.remove(node);
        return others;
    }

    /** @param node that answers from the next request on */
    public void leadTo(Gateway node) {
        front.leadTo(node.ownAddress());
    }

    /** @param source address that the node believes the headers of */
    public void leadTo(Gateway node, String source) {
        front.leadTo(node.ownAddress(), source);
    }

    /** Ends one as a power cut would, and begins to start another in its place. Nobody is to be led to it any more. */
    public void kill(Gateway node) {
        nodes.remove(node);
        node.kill();
        startInBackground();
    }

    /** Stops one as its operator would, once nobody is led to it any more, and starts another in its place. */
    public void restart(Gateway node) {
        nodes.remove(node);
        node.close();
        startInBackground();
        awaitStarts();
        nodes.forEach(one -> awaitMembers(one, size));
    }

    /** Waits until a node says that its cluster has so many members. */
    public static void awaitMembers(Gateway node, int count) {
        if (!ClusterView.isAwaited(node.log(), count, CLUSTER_LIMIT)) {
            throw new AssertionError("A node sees " + ClusterView.members(node.log()) + " members and not " + count
                    + " after " + CLUSTER_LIMIT.toSeconds() + " s: "
                    + node.log().file());
        }
    }

    /** The same of several nodes. */
    public static void awaitMembers(Collection<Gateway> nodes, int count) {
        nodes.forEach(node -> awaitMembers(node, count));
    }

    public OwnPostgres database() {
        return database;
    }

    /** @throws AssertionError when a log holds what it must not */
    @Override
    public void close() {
        starts.forEach(start -> start.exceptionally(failed -> null).join());
        Front before = front;
        TestGuichet all = guichet;
        try (database;
                before;
                all) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
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
