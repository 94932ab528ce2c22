package fr.guichet.delegation.store;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** Declares the table, and takes its rows away with the account or the realm that they belong to. */
public final class DelegationEntitiesFactory implements JpaEntityProviderFactory {

    /** Id of the entity provider, of which the server makes the name of the table that says which changes were made. */
    public static final String ID = "delegation";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new DelegationEntities();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(DelegationEntitiesFactory::follow);
    }

    private static void follow(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            DelegationStore.of(removed.getKeycloakSession(), removed.getRealm().getId())
                    .forgetAccount(removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            DelegationStore.of(removed.getKeycloakSession(), removed.getRealm().getId())
                    .forgetRealm();
        }
    }

    @Override
    public void close() {}
}
