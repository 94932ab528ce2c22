package fr.guichet.account;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.UserModel;

/** An account in memory, with an e-mail address and single attributes and nothing else of the server's. */
public final class MemoryUser {

    private final Map<String, String> attributes = new HashMap<>();
    private String email;
    private boolean emailVerified;

    public MemoryUser email(String address, boolean verified) {
        email = address;
        emailVerified = verified;
        return this;
    }

    public MemoryUser attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public UserModel model() {
        return (UserModel) Proxy.newProxyInstance(
                MemoryUser.class.getClassLoader(), new Class<?>[] {UserModel.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getFirstAttribute":
                            return attributes.get((String) arguments[0]);
                        case "setSingleAttribute":
                            attributes.put((String) arguments[0], (String) arguments[1]);
                            return null;
                        case "getEmail":
                            return email;
                        case "isEmailVerified":
                            return emailVerified;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}
