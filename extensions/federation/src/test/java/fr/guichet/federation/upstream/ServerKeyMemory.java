package fr.guichet.federation.upstream;

import java.lang.reflect.Proxy;
import org.keycloak.crypto.PublicKeysWrapper;
import org.keycloak.keys.PublicKeyLoader;
import org.keycloak.keys.PublicKeyStorageProvider;

/** Asks once and never again, and wraps what a loader throws, both as the server's memory of keys does for a while. */
final class ServerKeyMemory {

    private PublicKeysWrapper remembered;

    PublicKeyStorageProvider storage() {
        return (PublicKeyStorageProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PublicKeyStorageProvider.class},
                (proxy, method, arguments) -> {
                    if (remembered == null) {
                        remembered = load((PublicKeyLoader) arguments[3]);
                    }
                    return remembered.getKeyByKidAndAlg((String) arguments[1], (String) arguments[2]);
                });
    }

    private static PublicKeysWrapper load(PublicKeyLoader loader) throws Exception {
        try {
            return loader.loadKeys();
        } catch (UpstreamRefusedException failed) {
            throw new IllegalStateException("Error when loading public keys", failed);
        }
    }
}
