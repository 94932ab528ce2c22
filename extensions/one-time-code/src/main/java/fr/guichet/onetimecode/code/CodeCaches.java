package fr.guichet.onetimecode.code;

import fr.guichet.identity.watch.CacheReport;
import fr.guichet.identity.watch.ClusterLead;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.partitionhandling.AvailabilityMode;
import org.infinispan.partitionhandling.PartitionHandling;

/**
 * Our two caches in the server's cache manager (ADR 0009): in memory alone, and in a cluster on two nodes each, written
 * before the answer is given. Nothing is evicted, since an entry that went early would be a count that began anew;
 * every entry has an end of its own instead. Both sides of a network that is cut go on, and what they counted is united when
 * it is whole again.
 */
final class CodeCaches {

    /** Codes, by the digest of their key. */
    static final String CODES = "guichetOneTimeCodes";
    /** Tries and sends, by person. */
    static final String LEDGERS = "guichetOneTimeCodeLedgers";

    private static final int OWNERS = 2;
    /** Shorter than the server's own 15 s: a page has to answer while a node is going down. */
    private static final long REMOTE_TIMEOUT_SECONDS = 5;

    private final EmbeddedCacheManager manager;

    /** Defines what is not defined: a cache of the same name in the operator's cache file wins. */
    CodeCaches(EmbeddedCacheManager manager) {
        this.manager = manager;
        define(CODES, new Reunion<>(new KeptCodeText(), KeptCode::united));
        define(LEDGERS, new Reunion<>(new LedgerText(), Ledger::united));
    }

    private void define(String name, Reunion<?> reunion) {
        if (manager.getCacheConfiguration(name) == null) {
            manager.defineConfiguration(name, configuration(reunion));
        }
        manager.getCache(name);
    }

    Cache<String, String> codes() {
        return manager.getCache(CODES);
    }

    Cache<String, String> ledgers() {
        return manager.getCache(LEDGERS);
    }

    /** What this node sees of the caches and of the cluster; asks nobody. */
    CacheReport report() {
        Set<String> unusable =
                Stream.of(CODES, LEDGERS).filter(name -> !isUsable(name)).collect(Collectors.toUnmodifiableSet());
        List<?> members = manager.getMembers();
        // A manager without a cluster names no members, not even itself.
        return new CacheReport(unusable, members != null, members == null ? 1 : members.size());
    }

    /** Empty when another node leads the cluster that they are kept in. */
    Optional<ClusterLead> lead() {
        return ServerLead.of(manager);
    }

    private boolean isUsable(String name) {
        return manager.isRunning(name)
                && manager.getCache(name).getStatus().allowInvocations()
                && manager.getCache(name).getAdvancedCache().getAvailability() == AvailabilityMode.AVAILABLE;
    }

    private Configuration configuration(Reunion<?> reunion) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.statistics().enable();
        if (manager.getCacheManagerConfiguration().isClustered()) {
            builder.clustering()
                    .cacheMode(CacheMode.DIST_SYNC)
                    .remoteTimeout(REMOTE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .partitionHandling()
                    .whenSplit(PartitionHandling.ALLOW_READ_WRITES)
                    .mergePolicy(reunion)
                    .hash()
                    .numOwners(OWNERS);
        }
        return builder.build();
    }
}
