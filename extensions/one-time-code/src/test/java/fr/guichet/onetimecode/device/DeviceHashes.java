package fr.guichet.onetimecode.device;

import fr.guichet.onetimecode.code.DefaultOneTimeCodeProviderFactory;
import fr.guichet.onetimecode.code.KeyedHash;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.keycloak.Config;

/** The server's hashing of device secrets, with a key of its own. */
final class DeviceHashes {

    private DeviceHashes() {}

    static KeyedHash withNewKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String base64 = Base64.getEncoder().encodeToString(key);
        Config.Scope options = (Config.Scope) Proxy.newProxyInstance(
                DeviceHashes.class.getClassLoader(),
                new Class<?>[] {Config.Scope.class},
                (proxy, method, arguments) ->
                        method.getName().equals("get") && "key".equals(arguments[0]) ? base64 : null);
        DefaultOneTimeCodeProviderFactory factory = new DefaultOneTimeCodeProviderFactory();
        factory.init(options);
        return factory.create(null).deviceTokens();
    }
}
