package fr.guichet.operations;

import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;

/** Finds the factories of other modules by what they can tell, without knowing the modules. */
final class ServerParts {

    private final KeycloakSessionFactory factory;

    ServerParts(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    <T> List<T> all(Class<T> type) {
        return factory.getSpis().stream()
                .flatMap(spi -> factory.getProviderFactoriesStream(spi.getProviderClass()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
