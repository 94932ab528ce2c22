package fr.guichet.onetimecode.code;

import org.keycloak.provider.ProviderFactory;

/** Of the SPI {@link OneTimeCodeSpi}. */
public interface OneTimeCodeProviderFactory extends ProviderFactory<OneTimeCodeProvider> {}
