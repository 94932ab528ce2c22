package fr.guichet.audit;

import org.keycloak.Config;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares {@value #ID}, the event store in use as soon as the jar is there: forgetting an option unmasks nothing. */
public final class MaskingEventStoreFactory implements EventStoreProviderFactory {

    /** Id of the store. */
    public static final String ID = "guichet-masked";

    private static final String SERVER_STORE = "jpa";
    /** Above the server's own store, whose order is 0. */
    private static final int ORDER = 100;

    /**
     * @throws IllegalStateException when the server has no store of its own to write to: events are not dropped in
     *     silence
     */
    @Override
    public EventStoreProvider create(KeycloakSession session) {
        EventStoreProvider store = session.getProvider(EventStoreProvider.class, SERVER_STORE);
        if (store == null) {
            throw new IllegalStateException("the event store " + SERVER_STORE + " is not there");
        }
        return new MaskingEventStore(store, new EventMasking(new ServerClients(session)));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
