package fr.guichet.establishment.store;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Our tables, for the server's entity manager and for its Liquibase. */
final class EstablishmentTables implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(EstablishmentEntity.class, MembershipEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/establishment-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return EstablishmentTablesFactory.ID;
    }

    @Override
    public void close() {}
}
