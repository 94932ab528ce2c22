package fr.guichet.establishment.api;

import fr.guichet.portal.api.ApiRoutes;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Hands out {@link EstablishmentsApi}. */
final class EstablishmentsApiProvider implements RealmResourceProvider {

    private static final ApiRoutes ROUTES = ApiRoutes.of(EstablishmentsApi.class);

    private final KeycloakSession session;

    EstablishmentsApiProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        ROUTES.require(session);
        return new EstablishmentsApi(session);
    }

    @Override
    public void close() {}
}
