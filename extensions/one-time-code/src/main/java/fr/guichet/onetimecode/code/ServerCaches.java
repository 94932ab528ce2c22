package fr.guichet.onetimecode.code;

import java.lang.reflect.InvocationTargetException;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.provider.Spi;

/**
 * The server's own cache manager. The interface that hands it out, {@code InfinispanConnectionProvider}, is in a jar
 * that is in the server and not on Maven Central, so it is found by the name of its SPI and called by reflection, here
 * and nowhere else (ADR 0009).
 */
final class ServerCaches {

    private static final String SPI = "connectionsInfinispan";
    private static final String GET_CACHE = "getCache";
    /** A cache that every server has, clustered or not. */
    private static final String ANY_CACHE = "realms";

    private ServerCaches() {}

    /** @throws IllegalStateException saying what is not as this version of the server has it */
    static EmbeddedCacheManager of(KeycloakSession session) {
        Class<? extends Provider> type = session.getKeycloakSessionFactory().getSpis().stream()
                .filter(spi -> spi.getName().equals(SPI))
                .findFirst()
                .<Class<? extends Provider>>map(Spi::getProviderClass)
                .orElseThrow(() -> new IllegalStateException("This server has no SPI " + SPI));
        Provider connections = session.getProvider(type);
        if (connections == null) {
            throw new IllegalStateException("This server has no provider of " + SPI);
        }
        try {
            Object cache = type.getMethod(GET_CACHE, String.class).invoke(connections, ANY_CACHE);
            return ((Cache<?, ?>) cache).getCacheManager();
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("The cache " + ANY_CACHE + " cannot be had", failed.getCause());
        } catch (ReflectiveOperationException | ClassCastException changed) {
            throw new IllegalStateException(
                    type.getName() + "." + GET_CACHE + " is not what it was in the version this was made for", changed);
        }
    }
}
