package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.Gateways;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One person for each means, all at the same step when the node that has served them ends. */
final class LoginsUnderWay {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Map<Means, CompletableFuture<Journeys.End>> ends = new EnumMap<>(Means.class);
    private final NodeLoss loss;

    private LoginsUnderWay(NodeLoss loss) {
        this.loss = loss;
    }

    /** Lets them come to the step, each by a means that has it, and ends the node there. */
    static LoginsUnderWay interrupted(Gateways gateways, Step step, List<Means> all) {
        gateways.complete();
        NodeLoss loss =
                new NodeLoss(gateways, gateways.nodes().get(step.ordinal() % ThreeNodes.COUNT), step, all.size());
        LoginsUnderWay logins = new LoginsUnderWay(loss);
        all.forEach(means -> logins.begin(means, new Journeys(gateways.guichet(), loss)));
        loss.strike();
        return logins;
    }

    private void begin(Means means, Journeys journeys) {
        CompletableFuture<Journeys.End> end = new CompletableFuture<>();
        ends.put(means, end);
        Thread person = new Thread(() -> walk(means, journeys, end), means.toString());
        person.setDaemon(true);
        person.start();
    }

    private void walk(Means means, Journeys journeys, CompletableFuture<Journeys.End> end) {
        try {
            end.complete(journeys.by(means));
        } catch (RuntimeException | AssertionError e) {
            end.completeExceptionally(e);
        } finally {
            loss.leaves();
        }
    }

    /** Where the login by that means ended, or what it failed with. */
    Journeys.End end(Means means) throws ExecutionException, InterruptedException, TimeoutException {
        return ends.get(means).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether the node was ended. */
    boolean isNodeLost() {
        return loss.isOver();
    }
}
