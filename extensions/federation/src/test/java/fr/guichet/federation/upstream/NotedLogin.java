package fr.guichet.federation.upstream;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A login under way, of which only the notes of the client matter. */
final class NotedLogin {

    private final Map<String, String> notes = new HashMap<>();

    Map<String, String> notes() {
        return notes;
    }

    AuthenticationSessionModel login() {
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getClientNote" -> notes.get((String) arguments[0]);
                    case "setClientNote" -> {
                        notes.put((String) arguments[0], (String) arguments[1]);
                        yield null;
                    }
                    case "removeClientNote" -> {
                        notes.remove((String) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
