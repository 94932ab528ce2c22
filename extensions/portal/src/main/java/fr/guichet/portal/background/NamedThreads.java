package fr.guichet.portal.background;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that can be recognised in a dump, find the server's classes, and do not keep the server from stopping. */
public final class NamedThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    /** @param name of the threads; a number follows it */
    public NamedThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
        thread.setDaemon(true);
        // The mail library looks for its parts there; what a request's thread would hand down is not ours.
        thread.setContextClassLoader(NamedThreads.class.getClassLoader());
        return thread;
    }
}
