package fr.guichet.tests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an operator does before a node is stopped: docs/cluster.md, rolling restart. */
class NginxTakesNodesOutTest extends BeforeTwoNodes {
    NginxTakesNodesOutTest() {
        super(new Nginx());
    }

    @Test
    void aNodeThatIsSaidToBeDownGetsNothingNotEvenWhatBelongsToIt() {
        ProxySettings without = settings().with("PROXY_NODE_1_ADDRESS", "127.0.0.1:" + first().port() + " down");
        try (RunningProxy proxy = RunningProxy.start(program(), without)) {
            RawClient browser =
                    new RawClient(pki().workstation(), proxy.settings().loginPort(), "127.0.0.1");

            assertThat(browser.get(PAGE, "Cookie: AUTH_SESSION_ID=a.gateway-1").body())
                    .isEqualTo("gateway-2");
            assertThat(browser.get(PAGE).body()).isEqualTo("gateway-2");
            assertThat(first().asked()).isEmpty();
        }
    }
}
