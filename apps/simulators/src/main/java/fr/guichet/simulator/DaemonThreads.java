package fr.guichet.simulator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads of a simulator's server: as many as there are requests, and none that keeps the program from ending. */
public final class DaemonThreads {

    private DaemonThreads() {}

    /** @param name of every thread, for whoever reads a thread dump */
    public static ExecutorService named(String name) {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
