package fr.guichet.identity.watch;

import java.util.List;

/** Implemented by the factory of what trusts cards. */
public interface WatchedTrust {

    /** One for each way to log in by card that is switched on. May read the database and files. */
    List<TrustReport> trust();
}
