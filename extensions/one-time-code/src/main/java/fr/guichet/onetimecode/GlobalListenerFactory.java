package fr.guichet.onetimecode;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** What the listeners have in common that every realm has without naming them. */
public abstract class GlobalListenerFactory implements EventListenerProviderFactory {

    private final String id;

    protected GlobalListenerFactory(String id) {
        this.id = id;
    }

    @Override
    public final String getId() {
        return id;
    }

    /** What they keep true is to be true in any realm, whatever listeners it has. */
    @Override
    public final boolean isGlobal() {
        return true;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
