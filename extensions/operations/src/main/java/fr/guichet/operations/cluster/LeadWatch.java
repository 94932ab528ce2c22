package fr.guichet.operations.cluster;

import fr.guichet.identity.watch.ClusterLead;
import fr.guichet.identity.watch.WatchedCluster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sees to it that the table of nodes names this node as the leader while it leads. A leader that stops may write the table
 * once more when the next one has taken over already, and so undo its entry; entries grow too old while the database is
 * away. The server puts either right after up to 45 s. Until then its own check takes every node out of the balancer, and a
 * node that begins finds nobody to join and founds a cluster of its own.
 */
public final class LeadWatch {

    /** A balancer asks a node twice, half a second or more apart, before it takes it out. */
    public static final Duration EVERY = Duration.ofSeconds(1);

    /** The server writes an entry once in 33 s or less, and believes it for 60 s. */
    private static final Duration FRESH = Duration.ofSeconds(45);

    private static final Logger LOG = Logger.getLogger(LeadWatch.class);

    private final List<WatchedCluster> clusters;
    private final NodeTable table;
    private final Clock clock;

    public LeadWatch(List<WatchedCluster> clusters, NodeTable table, Clock clock) {
        this.clusters = List.copyOf(clusters);
        this.table = table;
        this.clock = clock;
    }

    /**
     * Looks; a node that does not lead reads nothing.
     *
     * @throws RuntimeException when the table cannot be read
     */
    public void refresh() {
        clusters.forEach(cluster -> cluster.lead().ifPresent(this::uphold));
    }

    private void uphold(ClusterLead lead) {
        if (!table.names(lead, clock.instant().minus(FRESH))) {
            LOG.warn("The table of nodes does not say that this one leads the cluster: it is entered again");
            lead.sayAgain();
        }
    }
}
