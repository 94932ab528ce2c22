package fr.guichet.portal.invitation;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** {@code guichet-invitation}: which invitation a login follows. */
public final class InvitationSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "guichet-invitation";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return InvitationProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return InvitationProviderFactory.class;
    }
}
