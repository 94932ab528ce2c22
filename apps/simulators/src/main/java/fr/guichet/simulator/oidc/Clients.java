package fr.guichet.simulator.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The relying parties that the provider knows. */
final class Clients {

    private final Map<String, RegisteredClient> byId = new ConcurrentHashMap<>();

    void register(RegisteredClient client) {
        byId.put(client.id(), client);
    }

    Optional<RegisteredClient> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
