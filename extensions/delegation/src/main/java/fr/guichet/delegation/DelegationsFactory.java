package fr.guichet.delegation;

import org.keycloak.component.ComponentFactory;

/** Of the SPI {@link DelegationsSpi}; its component in a realm says what the operator allows. */
public interface DelegationsFactory extends ComponentFactory<Delegations, Delegations> {}
