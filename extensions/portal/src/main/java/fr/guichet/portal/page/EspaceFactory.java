package fr.guichet.portal.page;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** {@code espace}: the pages for people who are logged in. */
public final class EspaceFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return EspacePaths.ESPACE;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new EspaceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
