package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the things of a running realm are, those included that were made a moment ago. */
final class KnownPaths {

    private final AdminConnection server;
    private final Map<ResourceId, String> paths = new HashMap<>();

    KnownPaths(AdminConnection server, RunningRealm running) {
        this.server = server;
        running.resources().forEach((id, resource) -> paths.put(id, resource.path()));
    }

    void add(ResourceId id, String path) {
        paths.put(id, path);
    }

    /** Where it is, when the realm has it. */
    Optional<String> find(ResourceKind kind, String name) {
        return Optional.ofNullable(paths.get(new ResourceId(kind, name)));
    }

    /** The name of the client that the server knows by that id; the id where there is none. */
    String clientId(String id) {
        return name(Set.of(ResourceKind.CLIENT), "clients/" + id).orElse(id);
    }

    /** The name of a role that the server answered, with its client when it is of one. */
    String roleName(JsonNode role) {
        return name(
                        Set.of(ResourceKind.ROLE, ResourceKind.CLIENT_ROLE),
                        "roles-by-id/" + role.path("id").asText())
                .orElseGet(() -> role.path("name").asText());
    }

    private Optional<String> name(Set<ResourceKind> kinds, String path) {
        return paths.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey().kind())
                        && entry.getValue().equals(path))
                .map(entry -> entry.getKey().name())
                .findFirst();
    }

    /**
     * Where it is.
     *
     * @throws NotDoneException when the realm has no such thing
     */
    String of(ResourceKind kind, String name) {
        return find(kind, name)
                .orElseThrow(() -> new NotDoneException("the realm has no " + kind.label() + " " + name));
    }

    /** The server's id of it. */
    String idOf(ResourceKind kind, String name) {
        String path = of(kind, name);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The server's id of a flow, which has another one since it was replaced. */
    String flowId(String alias) {
        for (JsonNode flow : server.get("authentication/flows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new NotDoneException("the realm has no flow " + alias);
    }

    /** A role as the server wants it in lists. @param name {@code manager}, or {@code account/manage-account} of a client */
    JsonNode role(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? server.get("roles/" + AdminConnection.step(name))
                : server.get(of(ResourceKind.CLIENT, name.substring(0, slash)) + "/roles/"
                        + AdminConnection.step(name.substring(slash + 1)));
    }
}
