package fr.guichet.delegation;

import org.keycloak.provider.ProviderFactory;

/** Hands out the delegations of a realm. */
public interface DelegationsFactory extends ProviderFactory<Delegations> {}
