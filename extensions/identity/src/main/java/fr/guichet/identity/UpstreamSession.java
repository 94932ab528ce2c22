package fr.guichet.identity;

/**
 * A session that another site has of the person, beside the one here.
 *
 * <p>The server remembers the last identity provider of a session alone, and asks no other to end its own: a card that
 * raises a session begun at Pro Santé Connect would have it forgotten. So the session says for itself which provider has
 * one to end.
 */
public final class UpstreamSession {

    /** Note of the user session: the alias of the identity provider that has a session of its own. */
    public static final String PROVIDER = "guichet.upstream";

    private UpstreamSession() {}
}
