package fr.guichet.portal.page;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a {@link PortalSection}. The id is the segment of its address. */
public interface PortalSectionFactory extends ProviderFactory<PortalSection> {

    /** Place in the navigation, from the lowest. */
    int navigationOrder();

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
