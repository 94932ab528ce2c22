package fr.guichet.establishment.directory;

import org.keycloak.provider.ProviderFactory;

/** Of the SPI {@link DirectorySpi}. */
public interface DirectoryFactory extends ProviderFactory<Directory> {}
