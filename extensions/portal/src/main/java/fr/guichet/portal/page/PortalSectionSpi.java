package fr.guichet.portal.page;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** {@code guichet-portal-section}: the sections of "Mon espace". */
public final class PortalSectionSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "guichet-portal-section";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PortalSection.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return PortalSectionFactory.class;
    }
}
