package fr.guichet.account.notices;

import fr.guichet.portal.background.BackgroundWork;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares {@value #ID}, the event listener that tells people what was changed in their account. */
public final class NoticeListenerFactory implements EventListenerProviderFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-notices";

    private static final int THREADS = 2;
    private static final int WAITING = 1_000;

    private final BackgroundWork work = new BackgroundWork(ID, THREADS, WAITING);

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NoticeListener(session, work);
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
    public void close() {
        work.close();
    }
}
