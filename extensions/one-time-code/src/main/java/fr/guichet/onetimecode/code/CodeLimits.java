package fr.guichet.onetimecode.code;

import org.keycloak.provider.Provider;

/** The limits of one realm, as a component of it (realm fragment {@code one-time-codes.yaml}). */
public interface CodeLimits extends Provider {

    CodePolicy policy();

    @Override
    default void close() {}
}
