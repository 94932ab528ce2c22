package fr.guichet.operations.clock;

import java.time.Clock;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The one clock that all nodes can see. */
public final class DatabaseClock implements ReferenceClock {

    /** Standard SQL; the same in PostgreSQL and H2. */
    private static final String SECONDS_SINCE_1970 = "select extract(epoch from current_timestamp)";

    private static final int MILLIS_A_SECOND = 1000;

    private final KeycloakSessionFactory sessions;

    public DatabaseClock(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public ClockSkew compare(Clock own) {
        ClockSkew[] found = new ClockSkew[1];
        // A transaction of its own, since the database's time is that of the transaction's beginning.
        KeycloakModelUtils.runJobInTransaction(sessions, session -> found[0] = compare(session, own));
        return found[0];
    }

    private static ClockSkew compare(KeycloakSession session, Clock own) {
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        Instant before = own.instant();
        Number seconds = (Number) entities.createNativeQuery(SECONDS_SINCE_1970).getSingleResult();
        Instant after = own.instant();
        Instant database = Instant.ofEpochMilli(Math.round(seconds.doubleValue() * MILLIS_A_SECOND));
        return ClockSkew.certain(before, database, after);
    }
}
