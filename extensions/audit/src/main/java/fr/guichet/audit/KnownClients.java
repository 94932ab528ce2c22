package fr.guichet.audit;

/** Whose client ids administrators chose, rather than whoever sent a request. */
interface KnownClients {

    /** Whether the realm has a client of that id. */
    boolean include(String realmId, String clientId);
}
