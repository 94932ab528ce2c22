package fr.guichet.operations.cluster;

import fr.guichet.identity.watch.ClusterLead;
import java.time.Instant;

/** The table by which the nodes of a cluster find each other. */
public interface NodeTable {

    /**
     * Whether a node is entered as the one that leads.
     *
     * @param since an entry that was written before does not count
     * @throws RuntimeException when the table cannot be read
     */
    boolean names(ClusterLead lead, Instant since);
}
