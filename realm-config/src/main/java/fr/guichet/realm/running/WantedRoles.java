package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The roles of the files, of the realm and of its clients, what comes with them, and whose tokens may carry them. */
final class WantedRoles {

    private final Map<ResourceId, ObjectNode> resources = new HashMap<>();
    private final Set<String> clients = new HashSet<>();

    void forEach(BiConsumer<ResourceId, ObjectNode> consumer) {
        resources.forEach(consumer);
    }

    /** Clients whose roles the files list, be it an empty list. */
    Set<String> clients() {
        return clients;
    }

    /** @param roles {@code realm}: a list; {@code client}: a list for each client */
    void roles(JsonNode roles) {
        for (JsonNode role : roles.path("realm")) {
            role(ResourceKind.ROLE, ResourceKind.ROLE_COMPOSITES, "", role);
        }
        roles.path("client").properties().forEach(ofClient -> {
            clients.add(ofClient.getKey());
            ofClient.getValue()
                    .forEach(role -> role(
                            ResourceKind.CLIENT_ROLE,
                            ResourceKind.CLIENT_ROLE_COMPOSITES,
                            ofClient.getKey() + "/",
                            role));
        });
    }

    private void role(ResourceKind kind, ResourceKind compositesKind, String prefix, JsonNode role) {
        String name = prefix + role.path("name").asText();
        ObjectNode content = Mapping.copied("roles", role);
        JsonNode composites = content.remove("composites");
        content.remove("composite");
        resources.put(new ResourceId(kind, name), content);
        if (composites != null) {
            ArrayNode names = links(compositesKind, name);
            composites.path("realm").forEach(names::add);
            composites.path("client").properties().forEach(entry -> entry.getValue()
                    .forEach(of -> names.add(entry.getKey() + "/" + of.asText())));
        }
    }

    /** Roles of a client that everybody has. */
    void ofEverybody(String realm, String clientId, JsonNode roles) {
        ArrayNode names = links(ResourceKind.ROLE_COMPOSITES, ofEverybody(realm));
        roles.forEach(role -> names.add(clientId + "/" + role.asText()));
    }

    /** The role that everybody has, which the server fills too. */
    static String ofEverybody(String realm) {
        return "default-roles-" + realm.toLowerCase(Locale.ROOT);
    }

    /**
     * Whose tokens may carry which roles.
     *
     * @param ofRealm {@code scopeMappings}, of the realm's roles
     * @param ofClients {@code clientScopeMappings}, of the roles of each client
     */
    void scopeMappings(JsonNode ofRealm, JsonNode ofClients) {
        for (JsonNode mapping : ofRealm) {
            mapping(mapping, ResourceKind.REALM_SCOPE_MAPPING, ResourceKind.CLIENT_SCOPE_REALM_ROLES, "");
        }
        ofClients.properties().forEach(ofClient -> ofClient.getValue()
                .forEach(mapping -> mapping(
                        mapping,
                        ResourceKind.SCOPE_MAPPING,
                        ResourceKind.CLIENT_SCOPE_ROLES,
                        "/" + ofClient.getKey())));
    }

    private void mapping(JsonNode mapping, ResourceKind ofClient, ResourceKind ofClientScope, String suffix) {
        if (mapping.has("client") == mapping.has("clientScope")) {
            throw new RealmRefusedException("scope mappings: each is of a client or of a clientScope");
        }
        ResourceKind kind = mapping.has("client") ? ofClient : ofClientScope;
        String holder =
                mapping.path(mapping.has("client") ? "client" : "clientScope").asText();
        mapping.path("roles").forEach(links(kind, holder + suffix)::add);
    }

    private ArrayNode links(ResourceKind kind, String name) {
        return resources
                .computeIfAbsent(new ResourceId(kind, name), missing -> JsonNodeFactory.instance.objectNode())
                .withArray(RoleLinks.ROLES);
    }
}
