package fr.guichet.onetimecode.code;

import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * Our two caches in the server's cache manager (ADR 0009): in memory alone, and in a cluster on two nodes each, written
 * before the answer is given. Nothing is evicted, since an entry that went early would be a count that began anew;
 * every entry has an end of its own instead.
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
        define(CODES);
        define(LEDGERS);
    }

    private void define(String name) {
        if (manager.getCacheConfiguration(name) == null) {
            manager.defineConfiguration(name, configuration());
        }
        manager.getCache(name);
    }

    Cache<String, String> codes() {
        return manager.getCache(CODES);
    }

    Cache<String, String> ledgers() {
        return manager.getCache(LEDGERS);
    }

    private Configuration configuration() {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.statistics().enable();
        if (manager.getCacheManagerConfiguration().isClustered()) {
            builder.clustering()
                    .cacheMode(CacheMode.DIST_SYNC)
                    .remoteTimeout(REMOTE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .hash()
                    .numOwners(OWNERS);
        }
        return builder.build();
    }
}
