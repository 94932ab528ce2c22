package fr.guichet.tests.cluster;

import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Gateways;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the node that has just done a step for each of several people, who wait for one another there; their next
 * requests go to another node.
 */
final class NodeLoss {
    /** To come to any step, on a machine that has other work. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Gateways gateways;
    private final Gateway node;
    private final Step step;
    private final CountDownLatch arrivals;
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * @param node that answers until then
     * @param people whose step is waited for
     */
    NodeLoss(Gateways gateways, Gateway node, Step step, int people) {
        this.gateways = gateways;
        this.node = node;
        this.step = step;
        this.arrivals = new CountDownLatch(people);
        gateways.leadTo(node);
    }

    /** One of the people. */
    Person person() {
        return new Person();
    }

    /** Somebody who logs in, and waits at the step until the node is gone. */
    final class Person {
        private volatile boolean wasThere;

        private Person() {}

        /** A page of that step is shown. */
        void shown(Step now) {
            if (now == step) {
                awaitEnd();
            }
        }

        /** That step is done when the browser has the answer to its next request to such a path. */
        void willBeAnswered(Step then, Browser browser, String pathEnd) {
            if (then == step) {
                browser.onceAnswered(pathEnd, this::awaitEnd);
            }
        }

        private void awaitEnd() {
            arrivals.countDown();
            await(end);
            wasThere = true;
        }

        /** Comes no further, or is at the end: nobody waits for them any more. */
        void leaves() {
            arrivals.countDown();
        }

        /** Whether the node ended while they were at the step. */
        boolean hasLostTheNode() {
            return wasThere && !node.isAlive();
        }
    }

    /** Ends the node when everybody has come to the step. */
    void strike() {
        await(arrivals);
        gateways.leadTo(gateways.others(node).get(0));
        gateways.kill(node);
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came within " + LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
