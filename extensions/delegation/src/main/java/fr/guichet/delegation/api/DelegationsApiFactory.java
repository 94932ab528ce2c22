package fr.guichet.delegation.api;

import fr.guichet.portal.api.ApiRoutes;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts the API below {@code /realms/{realm}/delegations}. */
public final class DelegationsApiFactory implements RealmResourceProviderFactory {

    /** The segment of the address. */
    static final String ID = "delegations";

    private static final ApiRoutes ROUTES = ApiRoutes.of(DelegationsApi.class);

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        DelegationsApi api = new DelegationsApi(session);
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                ROUTES.require(session);
                return api;
            }

            @Override
            public void close() {
                // The session owns everything.
            }
        };
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
