package fr.guichet.simulator.oidc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets that passed through the token endpoint: tests look for them where they must not be. */
final class Issued {

    private final Map<String, String> kindByValue = new ConcurrentHashMap<>();

    void add(String kind, String value) {
        if (!value.isEmpty()) {
            kindByValue.put(value, kind);
        }
    }

    Map<String, String> kindByValue() {
        return Map.copyOf(kindByValue);
    }
}
