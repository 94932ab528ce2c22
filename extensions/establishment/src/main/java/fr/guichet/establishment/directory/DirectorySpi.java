package fr.guichet.establishment.directory;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** {@code establishment-directory}: establishments, their référents and their people. */
public final class DirectorySpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "establishment-directory";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Directory.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return DirectoryFactory.class;
    }
}
