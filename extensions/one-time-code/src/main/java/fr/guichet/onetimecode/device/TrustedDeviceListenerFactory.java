package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.GlobalListenerFactory;
import java.time.Clock;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

/** Declares the event listener {@value #ID}, which every realm has without naming it. */
public final class TrustedDeviceListenerFactory extends GlobalListenerFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-trusted-devices";

    private final Clock clock = Clock.systemUTC();

    public TrustedDeviceListenerFactory() {
        super(ID);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new TrustedDeviceListener(session, clock);
    }
}
