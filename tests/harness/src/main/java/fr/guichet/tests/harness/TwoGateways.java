package fr.guichet.tests.harness;

import fr.guichet.local.Gateway;

/** {@link Gateways}, two of them: the first stays, the second may be killed. */
public final class TwoGateways implements AutoCloseable {
    private final Gateways gateways;

    private TwoGateways(Gateways gateways) {
        this.gateways = gateways;
    }

    /** Starts both, the second beside the first; the first answers until told otherwise. */
    public static TwoGateways start() {
        return new TwoGateways(Gateways.start("cluster", 2));
    }

    /** Waits for another second node where there is none, because it was killed. */
    public void complete() {
        gateways.complete();
    }

    /** Everything around the nodes. Its addresses are those of the front. */
    public TestGuichet guichet() {
        return gateways.guichet();
    }

    public Gateway first() {
        return gateways.nodes().get(0);
    }

    public Gateway second() {
        return gateways.nodes().get(1);
    }

    /** Ends the second as a power cut would. */
    public void killSecond() {
        gateways.kill(second());
    }

    /** @param node that answers from the next request on */
    public void leadTo(Gateway node) {
        gateways.leadTo(node);
    }

    /** @throws AssertionError when a log holds what it must not */
    @Override
    public void close() {
        gateways.close();
    }
}
