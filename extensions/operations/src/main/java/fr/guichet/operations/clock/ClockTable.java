package fr.guichet.operations.clock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A line for each node in the database, which nodes share even when a wrong clock makes them found clusters of their own.
 * Times are the database's: when that clock is set, the lines of before count no more.
 */
public final class ClockTable implements OtherClocks {

    private static final String TABLE = "{h-schema}GUICHET_NODE_CLOCK";
    private static final String FORGET =
            "delete from " + TABLE + " where NODE = :node or SEEN_AT < :longAgo or SEEN_AT > :future";
    private static final String TELL =
            "insert into " + TABLE + " (NODE, AHEAD_MILLIS, SEEN_AT) values (:node, :ahead, :now)";
    private static final String ASK =
            "select AHEAD_MILLIS from " + TABLE + " where NODE <> :node and SEEN_AT >= :since and SEEN_AT <= :future";

    private static final String NODE = "node";
    private static final String FUTURE = "future";

    /** Three looks. No more than the clocks' tolerance, so that no line outlives a clock that was set by more. */
    private static final long FRESH_SECONDS = 30;

    private static final long KEPT_SECONDS = 3600;

    private final KeycloakSessionFactory sessions;
    /** Of this start: a name of the machine's may be another node's too. */
    private final String node = UUID.randomUUID().toString();

    public ClockTable(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ClockSkew> exchange(ClockSkew own, Instant databaseTime) {
        List<ClockSkew> others = new ArrayList<>();
        long now = databaseTime.getEpochSecond();
        KeycloakModelUtils.runJobInTransaction(sessions, session -> {
            EntityManager database =
                    session.getProvider(JpaConnectionProvider.class).getEntityManager();
            tell(database, own, now);
            others.addAll(ask(database, now));
        });
        return others;
    }

    private void tell(EntityManager database, ClockSkew own, long now) {
        database.createNativeQuery(FORGET)
                .setParameter(NODE, node)
                .setParameter("longAgo", now - KEPT_SECONDS)
                .setParameter(FUTURE, now + FRESH_SECONDS)
                .executeUpdate();
        database.createNativeQuery(TELL)
                .setParameter(NODE, node)
                .setParameter("ahead", own.ahead().toMillis())
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<ClockSkew> ask(EntityManager database, long now) {
        Query lines = database.createNativeQuery(ASK)
                .setParameter(NODE, node)
                .setParameter("since", now - FRESH_SECONDS)
                .setParameter(FUTURE, now + FRESH_SECONDS);
        List<ClockSkew> found = new ArrayList<>();
        for (Object ahead : lines.getResultList()) {
            found.add(new ClockSkew(Duration.ofMillis(((Number) ahead).longValue())));
        }
        return found;
    }
}
