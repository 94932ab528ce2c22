package fr.guichet.realm.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the files say, thing by thing. */
final class WantedRealm {

    static final String PROFILE_TYPE = "org.keycloak.userprofile.UserProfileProvider";
    private static final String PROFILE = "kc.user.profile.config";
    private static final Set<String> KEYS_AND_PEOPLE =
            Set.of("org.keycloak.keys.KeyProvider", "org.keycloak.storage.UserStorageProvider", PROFILE_TYPE);

    /** Of a realm, but not its settings; what is in neither list is compared as a setting. */
    private static final Set<String> REFUSED = Set.of(
            "users",
            "federatedUsers",
            "groups",
            "scopeMappings",
            "clientTemplates",
            "clientProfiles",
            "clientPolicies",
            "applications",
            "privateKey",
            "organizations");

    /** The server does as it says when it makes the realm, and forgets it. */
    private static final String FOR_THE_IMPORT_ALONE = "CreateDefaultClientScopes";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;
    private final SortedMap<ResourceId, ObjectNode> resources = new TreeMap<>();

    /**
     * Takes it apart.
     *
     * @param realm assembled, with the values of its environment
     * @throws RealmRefusedException when it names what is not brought about by these commands: people, keys, groups
     */
    WantedRealm(ObjectNode realm) {
        this.realm = realm.deepCopy();
        ObjectNode settings = realm.deepCopy();
        for (String refused : REFUSED) {
            if (settings.has(refused)) {
                throw new RealmRefusedException(refused + ": not brought about by plan and apply");
            }
        }
        roles(settings.remove("roles"));
        clientScopes(settings.remove("clientScopes"));
        list(settings.remove("requiredActions"), ResourceKind.REQUIRED_ACTION, "alias");
        components(settings.remove("components"));
        new WantedFlows(settings.remove("authenticationFlows"), settings.remove("authenticatorConfig"))
                .forEach((name, flow) -> put(ResourceKind.FLOW, name, flow));
        clients(settings.remove("clients"));
        scopeMappings(settings.remove("clientScopeMappings"));
        list(settings.remove("identityProviders"), ResourceKind.IDENTITY_PROVIDER, "alias");
        each(
                settings.remove("identityProviderMappers"),
                mapper -> put(
                        ResourceKind.IDENTITY_PROVIDER_MAPPER,
                        mapper.path("identityProviderAlias").asText() + "/"
                                + mapper.path("name").asText(),
                        mapper));
        JsonNode texts = settings.remove("localizationTexts");
        if (texts != null) {
            texts.properties().forEach(entry -> put(ResourceKind.TEXTS, entry.getKey(), (ObjectNode) entry.getValue()));
        }
        if (settings.get("attributes") instanceof ObjectNode attributes) {
            attributes.remove(FOR_THE_IMPORT_ALONE);
        }
        put(ResourceKind.REALM, name(), settings);
    }

    String name() {
        return realm.path("realm").asText();
    }

    /** All of it, as the server imports it. */
    ObjectNode whole() {
        return realm.deepCopy();
    }

    SortedMap<ResourceId, ObjectNode> resources() {
        return resources;
    }

    ObjectNode settings() {
        return resources.get(new ResourceId(ResourceKind.REALM, name()));
    }

    boolean names(ResourceId id) {
        return resources.containsKey(id);
    }

    private void put(ResourceKind kind, String name, ObjectNode content) {
        resources.put(new ResourceId(kind, name), content);
    }

    private interface Each {
        void take(ObjectNode element);
    }

    private static void each(JsonNode list, Each each) {
        if (list != null) {
            list.forEach(element -> each.take((ObjectNode) element.deepCopy()));
        }
    }

    private void list(JsonNode list, ResourceKind kind, String name) {
        each(list, element -> put(kind, element.path(name).asText(), element));
    }

    private void roles(JsonNode roles) {
        if (roles == null) {
            return;
        }
        if (roles.has("client")) {
            throw new RealmRefusedException("roles/client: not brought about by plan and apply");
        }
        each(roles.get("realm"), role -> {
            String name = role.path("name").asText();
            JsonNode composites = role.remove("composites");
            role.remove("composite");
            put(ResourceKind.ROLE, name, role);
            if (composites != null) {
                ArrayNode names = composites(name);
                composites.path("realm").forEach(names::add);
                composites.path("client").properties().forEach(entry -> entry.getValue()
                        .forEach(of -> names.add(entry.getKey() + "/" + of.asText())));
            }
        });
    }

    private ArrayNode composites(String role) {
        ResourceId id = new ResourceId(ResourceKind.ROLE_COMPOSITES, role);
        return resources.computeIfAbsent(id, missing -> JSON.createObjectNode()).withArray("roles");
    }

    /** Of the role that everybody has, which the server fills too. */
    static String defaultRole(String realm) {
        return "default-roles-" + realm.toLowerCase(Locale.ROOT);
    }

    private void clientScopes(JsonNode scopes) {
        each(scopes, scope -> {
            mappers(scope, ResourceKind.CLIENT_SCOPE_MAPPER, scope.path("name").asText());
            put(ResourceKind.CLIENT_SCOPE, scope.path("name").asText(), scope);
        });
    }

    private void clients(JsonNode clients) {
        each(clients, client -> {
            String clientId = client.path("clientId").asText();
            if (client.has("authenticationFlowBindingOverrides")) {
                throw new RealmRefusedException(
                        "clients[" + clientId + "]/authenticationFlowBindingOverrides: holds ids of one database");
            }
            mappers(client, ResourceKind.CLIENT_MAPPER, clientId);
            JsonNode defaults = client.remove("defaultRoles");
            if (defaults != null) {
                ArrayNode names = composites(defaultRole(name()));
                defaults.forEach(role -> names.add(clientId + "/" + role.asText()));
            }
            put(ResourceKind.CLIENT, clientId, client);
        });
    }

    private void mappers(ObjectNode holder, ResourceKind kind, String name) {
        each(
                holder.remove("protocolMappers"),
                mapper -> put(kind, name + "/" + mapper.path("name").asText(), mapper));
    }

    private void scopeMappings(JsonNode mappings) {
        if (mappings == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> ofClient : mappings.properties()) {
            for (JsonNode mapping : ofClient.getValue()) {
                if (!mapping.has("client")) {
                    throw new RealmRefusedException("clientScopeMappings: not brought about for client scopes");
                }
                ObjectNode content = JSON.createObjectNode();
                content.set("roles", mapping.path("roles"));
                put(ResourceKind.SCOPE_MAPPING, mapping.path("client").asText() + "/" + ofClient.getKey(), content);
            }
        }
    }

    private void components(JsonNode components) {
        if (components == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> ofType : components.properties()) {
            String type = ofType.getKey();
            for (JsonNode component : ofType.getValue()) {
                if (type.equals(PROFILE_TYPE)) {
                    put(ResourceKind.USER_PROFILE, "user-profile", profile(component));
                } else if (KEYS_AND_PEOPLE.contains(type) || component.has("subComponents")) {
                    throw new RealmRefusedException("components/" + type + ": not brought about by plan and apply");
                } else {
                    String name = component
                            .path("name")
                            .asText(component.path("providerId").asText());
                    put(ResourceKind.COMPONENT, type + "/" + name, component.deepCopy());
                }
            }
        }
    }

    private static ObjectNode profile(JsonNode component) {
        List<JsonNode> texts = component.path("config").findValues(PROFILE);
        try {
            return (ObjectNode) JSON.readTree(texts.get(0).path(0).asText());
        } catch (JsonProcessingException e) {
            throw new RealmRefusedException("the user profile is not JSON");
        }
    }
}
