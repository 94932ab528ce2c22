package fr.guichet.onetimecode.device;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares the event listener {@value #ID}, which every realm has without naming it. */
public final class TrustedDeviceListenerFactory implements EventListenerProviderFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-trusted-devices";

    private final Clock clock = Clock.systemUTC();

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new TrustedDeviceListener(session, clock);
    }

    /** What ends the trust in a device does so in any realm, whatever listeners it has. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
