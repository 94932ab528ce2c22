package fr.guichet.identity.watch;

import java.util.Optional;

/** Implemented by the factory of what has to do with the server's cluster. */
public interface WatchedCluster {

    /**
     * The lead of this node; empty while another node leads, before the server has started, and without a cluster whose
     * nodes find each other by a table.
     */
    Optional<ClusterLead> lead();
}
