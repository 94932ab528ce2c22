package fr.guichet.tests.harness;

import fr.guichet.local.PortBlocks;
import fr.guichet.local.Ports;
import java.nio.file.Path;

/** Ports on which nodes of clusters talk to one another; no other run of this machine is given the same. */
final class ClusterPort {
    /** The server's failure detection listens at this distance from the port of the cluster. */
    private static final int FAILURE_DETECTION_OFFSET = 50_000;

    private static final int LOWEST = 11_000;
    private static final int HIGHEST = 15_000;
    private static final PortBlocks OF_THIS_PROCESS =
            new PortBlocks(Path.of(System.getProperty("java.io.tmpdir"), "guichet-cluster-ports"), LOWEST, HIGHEST);

    private ClusterPort() {}

    /** The option of a node with a port that is free, and free at the distance of the failure detection. */
    static String option() {
        while (true) {
            int port = OF_THIS_PROCESS.next();
            if (Ports.isFree(port) && Ports.isFree(port + FAILURE_DETECTION_OFFSET)) {
                return "--cache-embedded-network-bind-port=" + port;
            }
        }
    }
}
