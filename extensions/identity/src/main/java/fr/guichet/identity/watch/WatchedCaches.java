package fr.guichet.identity.watch;

/** Implemented by the factory of what keeps entries in caches of ours. */
public interface WatchedCaches {

    /** Looks at this node alone and waits for no other. */
    CacheReport caches();
}
