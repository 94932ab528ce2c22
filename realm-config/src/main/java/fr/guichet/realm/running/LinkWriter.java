package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What the server takes link by link: the scopes of a client and of the realm, the roles behind a role or a client. */
final class LinkWriter {

    private final AdminConnection server;
    private final KnownPaths paths;

    LinkWriter(AdminConnection server, KnownPaths paths) {
        this.server = server;
        this.paths = paths;
    }

    /** The scopes of a client, as far as the files name them. */
    void scopesOfClient(String clientPath, JsonNode running, JsonNode wanted) {
        // Away first: a scope is default or optional, not both.
        for (String list : Set.of("default", "optional")) {
            String key = list + "ClientScopes";
            if (wanted.has(key)) {
                for (String scope : missing(running.path(key), wanted.get(key))) {
                    server.delete(scopePath(clientPath + "/" + list + "-client-scopes/", scope));
                }
            }
        }
        for (String list : Set.of("default", "optional")) {
            String key = list + "ClientScopes";
            if (wanted.has(key)) {
                for (String scope : missing(wanted.get(key), running.path(key))) {
                    server.put(
                            scopePath(clientPath + "/" + list + "-client-scopes/", scope),
                            JsonNodeFactory.instance.objectNode());
                }
            }
        }
    }

    /** The scopes of every client to come; those that the server has beside stay. */
    void scopesOfRealm(JsonNode running, JsonNode wanted) {
        for (String list : Set.of("Default", "Optional")) {
            String key = "default" + list + "ClientScopes";
            for (String scope : missing(wanted.path(key), running.path(key))) {
                server.put(
                        scopePath("default-" + list.toLowerCase(Locale.ROOT) + "-client-scopes/", scope),
                        JsonNodeFactory.instance.objectNode());
            }
        }
    }

    private String scopePath(String list, String scope) {
        return list + paths.idOf(ResourceKind.CLIENT_SCOPE, scope);
    }

    /**
     * Roles behind something.
     *
     * @param prefix of names that are of a client, such as {@code account/}
     * @param exact whether others go
     */
    void roles(String path, String prefix, JsonNode running, JsonNode wanted, boolean exact) {
        Set<String> more = missing(wanted, running);
        if (!more.isEmpty()) {
            server.post(path, roles(prefix, more));
        }
        Set<String> fewer = missing(running, wanted);
        if (exact && !fewer.isEmpty()) {
            server.delete(path, roles(prefix, fewer));
        }
    }

    /** The roles of whoever is in a group, of the realm and of each client, as far as the files say them. */
    void rolesOfGroup(String groupPath, JsonNode running, JsonNode wanted) {
        String path = groupPath + "/role-mappings/";
        if (wanted.has("realmRoles")) {
            roles(path + "realm", "", running.path("realmRoles"), wanted.get("realmRoles"), true);
        }
        wanted.path("clientRoles").properties().forEach(ofClient -> {
            String clientId = ofClient.getKey();
            JsonNode there = running.path("clientRoles").path(clientId);
            String mappings = path + "clients/" + paths.idOf(ResourceKind.CLIENT, clientId);
            roles(mappings, clientId + "/", there, ofClient.getValue(), true);
        });
    }

    private ArrayNode roles(String prefix, Set<String> names) {
        ArrayNode roles = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> roles.add(paths.role(prefix + name)));
        return roles;
    }

    /** Of the one list what the other does not have. */
    private static Set<String> missing(JsonNode of, JsonNode in) {
        Set<String> names = new LinkedHashSet<>();
        of.forEach(name -> names.add(name.asText()));
        in.forEach(name -> names.remove(name.asText()));
        return names;
    }
}
