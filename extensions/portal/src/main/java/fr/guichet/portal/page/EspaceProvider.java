package fr.guichet.portal.page;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** Hands out {@link Espace}. */
final class EspaceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    EspaceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new Espace(session);
    }

    @Override
    public void close() {}
}
