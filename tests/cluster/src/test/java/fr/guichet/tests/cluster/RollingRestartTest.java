package fr.guichet.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.Gateway;
import fr.guichet.tests.harness.Gateways;
import fr.guichet.tests.harness.NodeHealth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One node after the other is taken out of service, stopped and started, while people log in. */
@ExtendWith(ThreeNodes.class)
class RollingRestartTest {

    @Test
    void noLoginFailsWhileTheNodesAreRestartedOneAfterTheOther(Gateways gateways) throws Exception {
        List<Gateway> before = gateways.nodes();
        try (SteadyLogins logins = SteadyLogins.begin(gateways.guichet())) {
            logins.awaitOneMore();
            for (Gateway node : before) {
                gateways.leadTo(gateways.others(node).get(gateways.others(node).size() - 1));
                // What it has under way ends first, as the operator's guide says.
                logins.awaitOneMoreOfEach();
                gateways.restart(node);
                logins.awaitOneMore();
            }

            assertThat(logins.stop()).isEmpty();
            assertThat(logins.count()).isGreaterThanOrEqualTo(2 * before.size());
        }
        assertThat(before).noneMatch(Gateway::isAlive);
        assertThat(gateways.nodes()).hasSize(ThreeNodes.COUNT).allMatch(NodeHealth::isReady);
    }
}
