package fr.guichet.onetimecode.code;

import org.keycloak.component.ComponentFactory;

/** Of the SPI {@link CodeLimitsSpi}. */
public interface CodeLimitsFactory extends ComponentFactory<CodeLimits, CodeLimits> {}
