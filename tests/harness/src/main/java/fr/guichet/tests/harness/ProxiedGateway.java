package fr.guichet.tests.harness;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.Ports;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A gateway behind a proxy that somebody else starts: its public address is the proxy's login host, and its card logins
 * lead to the proxy's card host. It believes the proxy at {@link GatewaySettings#CARD_HOST_ADDRESS}. It is the one node of a
 * cluster, so that it writes its name into the cookie of a session, as nodes in production do.
 */
public final class ProxiedGateway {
    /** What the cookie of a session says of the node that holds it. */
    public static final String NODE_NAME = "gateway-1";

    /** The server's failure detection listens at this distance from the port of the cluster. */
    private static final int FAILURE_DETECTION_OFFSET = 50_000;

    private static final int LOWEST_CLUSTER_PORT = 10_000;
    private static final int HIGHEST_CLUSTER_PORT = 15_000;

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
                                        "--cache-embedded-network-bind-port=" + clusterPort(),
                                        "--spi-cache-embedded--default--node-name=" + NODE_NAME)))
                .start();
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
}
