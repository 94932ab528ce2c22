package fr.guichet.federation.assurance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * Stands for the server's sessions, which only a running server makes: keeps their notes by kind, and refuses every
 * question that is not about notes.
 */
final class NotedSession {

    private final Map<String, Map<String, String>> notesByKind = new HashMap<>();

    /** The notes that {@code set<kind>} writes and {@code get<kind>} reads. */
    Map<String, String> notes(String kind) {
        return notesByKind.computeIfAbsent(kind, any -> new HashMap<>());
    }

    <T> T as(Class<T> session) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2) {
                return notes(method.getName().substring(3)).put((String) arguments[0], (String) arguments[1]);
            }
            if (method.getName().startsWith("get") && arguments != null && arguments.length == 1) {
                return notes(method.getName().substring(3)).get((String) arguments[0]);
            }
            throw new UnsupportedOperationException(method.getName());
        };
        return session.cast(Proxy.newProxyInstance(session.getClassLoader(), new Class<?>[] {session}, handler));
    }
}
