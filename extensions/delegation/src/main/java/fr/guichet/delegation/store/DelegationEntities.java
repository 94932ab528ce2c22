package fr.guichet.delegation.store;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells the server of the table and of the changes that made it what it is. */
final class DelegationEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(DelegationRow.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/delegation-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return DelegationEntitiesFactory.ID;
    }

    @Override
    public void close() {}
}
