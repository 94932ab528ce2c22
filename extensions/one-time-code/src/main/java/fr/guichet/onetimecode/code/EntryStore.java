package fr.guichet.onetimecode.code;

import java.time.Duration;
import java.util.Optional;

/**
 * Texts by key, shared by all nodes, changed by compare-and-set. Every write says how long it lasts: an entry without an
 * end would be a count that is never forgotten.
 *
 * @see InfinispanEntryStore
 */
interface EntryStore {

    Optional<String> find(String key);

    /** Writes when there is nothing; at once and atomically, on all nodes. */
    boolean insert(String key, String value, Duration lifespan);

    /** Writes when what is there is {@code expected}; at once and atomically, on all nodes. */
    boolean replace(String key, String expected, String value, Duration lifespan);
}
