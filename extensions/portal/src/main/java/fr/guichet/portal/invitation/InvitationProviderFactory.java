package fr.guichet.portal.invitation;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes an {@link InvitationProvider}. */
public interface InvitationProviderFactory extends ProviderFactory<InvitationProvider> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
