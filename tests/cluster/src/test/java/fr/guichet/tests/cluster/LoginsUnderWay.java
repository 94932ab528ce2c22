package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.TestGuichet;
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

    private final Map<Means, NodeLoss.Person> people = new EnumMap<>(Means.class);
    private final Map<Means, CompletableFuture<Journeys.End>> ends = new EnumMap<>(Means.class);

    private LoginsUnderWay() {}

    /** Lets them come to the step, each by a means that has it, and ends the node there. */
    static LoginsUnderWay interrupted(Gateways gateways, Step step, List<Means> all) {
        gateways.complete();
        NodeLoss loss =
                new NodeLoss(gateways, gateways.nodes().get(step.ordinal() % ThreeNodes.COUNT), step, all.size());
        LoginsUnderWay logins = new LoginsUnderWay();
        all.forEach(means -> logins.begin(means, gateways.guichet(), loss.person()));
        loss.strike();
        return logins;
    }

    private void begin(Means means, TestGuichet guichet, NodeLoss.Person person) {
        CompletableFuture<Journeys.End> end = new CompletableFuture<>();
        people.put(means, person);
        ends.put(means, end);
        Thread login = new Thread(
                () -> {
                    try {
                        end.complete(new Journeys(guichet, person).by(means));
                    } catch (RuntimeException | AssertionError e) {
                        end.completeExceptionally(e);
                    } finally {
                        person.leaves();
                    }
                },
                means.toString());
        login.setDaemon(true);
        login.start();
    }

    /** Where the login by that means ended, or what it failed with. */
    Journeys.End end(Means means) throws ExecutionException, InterruptedException, TimeoutException {
        return ends.get(means).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether the node ended while that person was at the step. */
    boolean hasLostTheNode(Means means) {
        return people.get(means).hasLostTheNode();
    }
}
