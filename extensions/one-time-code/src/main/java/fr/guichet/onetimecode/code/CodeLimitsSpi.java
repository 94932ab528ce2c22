package fr.guichet.onetimecode.code;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** {@code one-time-code-limits}: a component, so that the server checks the limits when they are saved. */
public final class CodeLimitsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "one-time-code-limits";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CodeLimits.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CodeLimitsFactory.class;
    }
}
