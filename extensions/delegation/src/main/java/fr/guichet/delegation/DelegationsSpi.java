package fr.guichet.delegation;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Delegations} known to the server. */
public final class DelegationsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "delegations";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Delegations.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return DelegationsFactory.class;
    }
}
