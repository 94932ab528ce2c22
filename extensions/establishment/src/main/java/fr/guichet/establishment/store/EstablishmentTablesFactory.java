package fr.guichet.establishment.store;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Declares {@value #ID}; rows go with their account and their realm from the server's start on. */
public final class EstablishmentTablesFactory implements JpaEntityProviderFactory {

    /** Id, which also names Liquibase's table of what has run. */
    public static final String ID = "establishment";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new EstablishmentTables();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RemovedOwners());
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}
}
