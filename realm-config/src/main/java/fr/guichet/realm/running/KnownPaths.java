package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

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

    /**
     * Where it is.
     *
     * @throws NotDoneException when the realm has no such thing
     */
    String of(ResourceKind kind, String name) {
        String path = paths.get(new ResourceId(kind, name));
        if (path == null) {
            throw new NotDoneException("the realm has no " + kind.label() + " " + name);
        }
        return path;
    }

    /** The server's id of it. */
    String idOf(ResourceKind kind, String name) {
        String path = of(kind, name);
        return path.substring(path.lastIndexOf('/') + 1);
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
