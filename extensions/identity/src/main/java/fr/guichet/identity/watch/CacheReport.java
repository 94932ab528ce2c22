package fr.guichet.identity.watch;

import java.util.Set;

/**
 * The caches of one module on this node.
 *
 * @param unusable names of those that take no entry now; all of them before the server has started
 * @param clustered whether there is a cluster at all
 * @param members nodes of the cluster that this node sees, itself included; 1 without a cluster
 */
public record CacheReport(Set<String> unusable, boolean clustered, int members) {

    public CacheReport {
        unusable = Set.copyOf(unusable);
    }
}
