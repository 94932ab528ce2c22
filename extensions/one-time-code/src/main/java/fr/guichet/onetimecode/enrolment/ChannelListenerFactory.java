package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

/** Declares the event listener {@value #ID}, which every realm has without naming it. */
public final class ChannelListenerFactory extends GlobalListenerFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-code-channel";

    public ChannelListenerFactory() {
        super(ID);
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ChannelListener(session);
    }
}
