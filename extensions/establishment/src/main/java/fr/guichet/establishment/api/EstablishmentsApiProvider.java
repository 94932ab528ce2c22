package fr.guichet.establishment.api;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Hands out {@link EstablishmentsApi}. */
final class EstablishmentsApiProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    EstablishmentsApiProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new EstablishmentsApi(session);
    }

    @Override
    public void close() {}
}
