package fr.guichet.identity.watch;

/** Watches nothing. */
enum Nobody implements Watch, WatchedCall {
    INSTANCE;

    @Override
    public WatchedCall begin(CallKind kind, String peer, String host) {
        return this;
    }

    @Override
    public Runnable carried(Runnable work) {
        return work;
    }

    @Override
    public void happened(Happening happening) {}

    @Override
    public void triedAgain() {}

    @Override
    public void ended(CallOutcome outcome) {}

    @Override
    public void close() {}
}
