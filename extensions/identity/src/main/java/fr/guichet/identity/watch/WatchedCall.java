package fr.guichet.identity.watch;

/** A call under way. Closed in any case; of one that was closed without a word it is known that it failed. */
public interface WatchedCall extends AutoCloseable {

    /** The first try is one; each further one is told. */
    void triedAgain();

    /** The last word counts. */
    void ended(CallOutcome outcome);

    /** The end of the time that is measured. */
    @Override
    void close();
}
