package fr.guichet.tests.cluster;

import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.Gateways;

/** The end of the node that has just done a step; the browser's next request goes to another. */
final class NodeLoss {
    private final Gateways gateways;
    private final Gateway node;
    private final Step step;
    private boolean over;

    /** @param node that answers until then */
    NodeLoss(Gateways gateways, Gateway node, Step step) {
        this.gateways = gateways;
        this.node = node;
        this.step = step;
        gateways.leadTo(node);
    }

    /** A page of that step is shown. */
    void shown(Step now) {
        if (now == step) {
            strike();
        }
    }

    /** That step is done when the browser has the answer to its next request to such a path. */
    void willBeAnswered(Step then, Browser browser, String pathEnd) {
        if (then == step) {
            browser.onceAnswered(pathEnd, this::strike);
        }
    }

    private void strike() {
        gateways.leadTo(gateways.others(node).get(0));
        gateways.kill(node);
        over = true;
    }

    /** Whether the step was reached at all. */
    boolean isOver() {
        return over && !node.isAlive();
    }
}
