package fr.guichet.tests.harness;

import fr.guichet.local.GatewaySettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway behind a proxy that somebody else starts: its public address is the proxy's login host, and its card logins
 * lead to the proxy's card host. It believes the proxy at {@link GatewaySettings#CARD_HOST_ADDRESS}. It is the one node of a
 * cluster, so that it writes its name into the cookie of a session, as nodes in production do.
 */
public final class ProxiedGateway {
    /** What the cookie of a session says of the node that holds it. */
    public static final String NODE_NAME = "gateway-1";

    private ProxiedGateway() {}

    /**
     * Starts it; the caller closes it.
     *
     * @param loginHost origin of the proxy's login host, which need not run yet
     * @param cardHost origin of the proxy's card host, likewise
     */
    public static TestGuichet start(URI loginHost, URI cardHost) {
        return HarnessStart.of(
                        "proxied",
                        Optional.empty(),
                        settings -> settings.withGateway(node -> node.withPublicAddress(loginHost)
                                .withEnvironment(Map.of("GUICHET_CARD_HOST", cardHost.toString()))
                                .withOptions(
                                        "--cache=ispn",
                                        "--cache-embedded-network-bind-address=127.0.0.1",
                                        ClusterPort.option(),
                                        "--spi-cache-embedded--default--node-name=" + NODE_NAME)))
                .start();
    }
}
