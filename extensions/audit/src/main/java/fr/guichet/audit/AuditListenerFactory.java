package fr.guichet.audit;

import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares {@value #ID}, the event listener that a realm names instead of the server's {@code jboss-logging}. */
public final class AuditListenerFactory implements EventListenerProviderFactory {

    /** Id of the listener. */
    public static final String ID = "guichet-audit";

    private static final Logger AUDIT = Logger.getLogger("fr.guichet.audit");

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AuditListener(session, new EventMasking(new ServerClients(session)), AuditListenerFactory::log);
    }

    private static void log(AuditLine line) {
        // A message and not a format: a percent sign in a value is no placeholder.
        AUDIT.log(line.error() ? Logger.Level.WARN : Logger.Level.INFO, line.text());
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
