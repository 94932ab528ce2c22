package fr.guichet.operations.cluster;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The server's own table of nodes, in its database. */
public final class ServerNodeTable implements NodeTable {

    private static final String ASK = "select 1 from {h-schema}JGROUPS_PING where ADDRESS = :address and COORD = true";

    private final KeycloakSessionFactory sessions;

    public ServerNodeTable(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean namesAsLeader(String address) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> !session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .createNativeQuery(ASK)
                        .setParameter("address", address)
                        .getResultList()
                        .isEmpty());
    }
}
