package fr.guichet.onetimecode.enrolment;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares the event listener {@value #ID}, which every realm has without naming it. */
public final class ChannelListenerFactory implements EventListenerProviderFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-code-channel";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ChannelListener(session);
    }

    /** A choice that outlives its number would be wrong in any realm, whatever listeners it has. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
