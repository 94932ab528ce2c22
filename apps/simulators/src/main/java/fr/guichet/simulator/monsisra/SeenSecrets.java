package fr.guichet.simulator.monsisra;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that passed through here, with what it is: tests look for them where they must not be. */
final class SeenSecrets {

    private final Map<String, String> kindByValue = new ConcurrentHashMap<>();

    void add(String kind, String value) {
        kindByValue.put(value, kind);
    }

    Map<String, String> kindByValue() {
        return Map.copyOf(kindByValue);
    }
}
