package fr.guichet.onetimecode.code;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** {@code one-time-code}: keys, caches and limits of the codes. */
public final class OneTimeCodeSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "one-time-code";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return OneTimeCodeProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return OneTimeCodeProviderFactory.class;
    }
}
