package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Lists of roles behind something, which the server has and takes as links: what comes with a role, what tokens may carry. */
final class RoleLinks {

    /** Their names, in a list under this key. */
    static final String ROLES = "roles";

    private final KnownPaths paths;

    RoleLinks(KnownPaths paths) {
        this.paths = paths;
    }

    /** Where they are read and written; empty while the realm lacks what they are behind, or the client they are of. */
    Optional<String> path(ResourceId id) {
        return switch (id.kind()) {
            case ROLE_COMPOSITES -> paths.find(ResourceKind.ROLE, id.name()).map(role -> role + "/composites");
            case CLIENT_ROLE_COMPOSITES ->
                paths.find(ResourceKind.CLIENT_ROLE, id.name()).map(role -> role + "/composites");
            case SCOPE_MAPPING -> ofClient(paths.find(ResourceKind.CLIENT, id.holder()), id.ownName());
            case REALM_SCOPE_MAPPING ->
                paths.find(ResourceKind.CLIENT, id.name()).map(RoleLinks::ofRealm);
            case CLIENT_SCOPE_ROLES -> ofClient(paths.find(ResourceKind.CLIENT_SCOPE, id.holder()), id.ownName());
            case CLIENT_SCOPE_REALM_ROLES ->
                paths.find(ResourceKind.CLIENT_SCOPE, id.name()).map(RoleLinks::ofRealm);
            default -> Optional.empty();
        };
    }

    private static String ofRealm(String holder) {
        return holder + "/scope-mappings/realm";
    }

    private Optional<String> ofClient(Optional<String> holder, String clientId) {
        return holder.filter(found -> paths.find(ResourceKind.CLIENT, clientId).isPresent())
                .map(found -> found + "/scope-mappings/clients/" + paths.idOf(ResourceKind.CLIENT, clientId));
    }

    /** What stands before the names of those of a client: nothing in a list where roles of all kinds are mixed. */
    static String prefix(ResourceId id) {
        return switch (id.kind()) {
            case SCOPE_MAPPING, CLIENT_SCOPE_ROLES -> id.ownName() + "/";
            default -> "";
        };
    }

    /** As the files list them. @param running what the server answered */
    ObjectNode named(ResourceId id, JsonNode running) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set(ROLES, names(running, prefix(id)));
        return content;
    }

    /** What a group gives, as the files say it. */
    ObjectNode ofGroup(JsonNode mappings) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("realmRoles", names(mappings.path("realmMappings"), ""));
        ObjectNode ofClients = content.putObject("clientRoles");
        mappings.path("clientMappings").forEach(ofClient -> {
            String clientId = paths.clientId(ofClient.path("id").asText());
            ofClients.set(clientId, names(ofClient.path("mappings"), clientId + "/"));
        });
        return content;
    }

    /** By their ids: a role that is to be renamed has its new name here and its old one in the answer. */
    private ArrayNode names(JsonNode roles, String prefix) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (JsonNode role : roles) {
            String name = paths.roleName(role);
            names.add(name.startsWith(prefix) ? name.substring(prefix.length()) : name);
        }
        return names;
    }
}
