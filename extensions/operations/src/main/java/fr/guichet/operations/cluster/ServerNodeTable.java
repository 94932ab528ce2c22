package fr.guichet.operations.cluster;

import fr.guichet.identity.watch.ClusterLead;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The server's own table of nodes, in its database. */
public final class ServerNodeTable implements NodeTable {

    private static final String ASK = "select 1 from {h-schema}JGROUPS_PING"
            + " where CLUSTER_NAME = :cluster and ADDRESS = :address and COORD = true and LAST_UPDATE >= :since";

    private final KeycloakSessionFactory sessions;

    public ServerNodeTable(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean names(ClusterLead lead, Instant since) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> !session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .createNativeQuery(ASK)
                        .setParameter("cluster", lead.cluster())
                        .setParameter("address", lead.address())
                        .setParameter("since", since.getEpochSecond())
                        .getResultList()
                        .isEmpty());
    }
}
