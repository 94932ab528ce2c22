package fr.guichet.identity.watch;

import java.util.ServiceLoader;

/** Whoever watches the gateway. Nothing it is told is personal, and nothing it does may fail a login. */
public interface Watch {

    /**
     * Begins to watch a call, on the thread that waits for it.
     *
     * @param peer one of a few words that the operator's settings bound: the label of a metric
     * @param host the host that is called; null when it is not known
     */
    WatchedCall begin(CallKind kind, String peer, String host);

    /** The same work, as part of what this thread is doing now, on whatever thread it will run. */
    Runnable carried(Runnable work);

    void happened(Happening happening);

    /** Who watches this server; for factories, which hand it on. Nobody where the module that does is not there. */
    static Watch ofThisServer() {
        return ServiceLoader.load(Watch.class, Watch.class.getClassLoader())
                .findFirst()
                .orElseGet(Watch::nobody);
    }

    /** Nobody. */
    static Watch nobody() {
        return Nobody.INSTANCE;
    }
}
