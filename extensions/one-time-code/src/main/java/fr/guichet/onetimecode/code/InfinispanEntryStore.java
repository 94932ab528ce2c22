package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.jboss.logging.Logger;

/** Entries in a cache of the server: local on a server alone, on two nodes of a cluster otherwise. */
final class InfinispanEntryStore implements EntryStore {

    private static final Logger LOG = Logger.getLogger(InfinispanEntryStore.class);

    private final Supplier<Cache<String, String>> cache;

    /** @param cache asked for at each use: it is there once the server has started */
    InfinispanEntryStore(Supplier<Cache<String, String>> cache) {
        this.cache = cache;
    }

    @Override
    public Optional<String> find(String key) {
        return answered(() -> Optional.ofNullable(cache.get().get(key)));
    }

    @Override
    public boolean insert(String key, String value, Duration lifespan) {
        return answered(() -> cache.get().putIfAbsent(key, value, lifespan.toMillis(), TimeUnit.MILLISECONDS) == null);
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration lifespan) {
        return answered(() -> cache.get().replace(key, expected, value, lifespan.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What a cache could not answer is never taken for "nothing there". */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (CacheException | IllegalStateException failed) {
            LOG.error("The caches of the one-time codes do not answer: no code is sent or checked", failed);
            throw new CodesUnavailableException(Reason.NO_STORE, failed);
        }
    }
}
