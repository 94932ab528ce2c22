package fr.guichet.realm.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.FlowBindings;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
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
    private static final Set<String> REFUSED =
            Set.of("users", "federatedUsers", "clientTemplates", "applications", "privateKey", "organizations");

    /** The server does as it says when it makes the realm, and forgets it. */
    private static final String FOR_THE_IMPORT_ALONE = "CreateDefaultClientScopes";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode imported;
    private final boolean namesGroups;
    private final WantedRoles roles = new WantedRoles();
    private final SortedMap<ResourceId, ObjectNode> resources = new TreeMap<>();

    /**
     * Takes it apart.
     *
     * @param realm assembled, with the values of its environment
     * @throws RealmRefusedException when it names what is not brought about by these commands: people, keys
     */
    WantedRealm(ObjectNode realm) {
        this.imported = FlowBindings.imported(realm);
        this.namesGroups = realm.has("groups");
        ObjectNode settings = realm.deepCopy();
        for (String refused : REFUSED) {
            if (settings.has(refused)) {
                throw new RealmRefusedException(refused + ": not brought about by plan and apply");
            }
        }
        roles.roles(taken(settings, "roles"));
        clientScopes(settings.remove("clientScopes"));
        list(settings.remove("requiredActions"), ResourceKind.REQUIRED_ACTION, "alias");
        components(settings.remove("components"));
        new WantedFlows(settings.remove("authenticationFlows"), settings.remove("authenticatorConfig"))
                .forEach((name, flow) -> put(ResourceKind.FLOW, name, flow));
        for (ClientRules rules : ClientRules.values()) {
            rules.wanted(taken(settings, rules.key()), resources::put);
        }
        clients(settings.remove("clients"));
        roles.scopeMappings(taken(settings, "scopeMappings"), taken(settings, "clientScopeMappings"));
        roles.forEach(resources::put);
        new WantedGroups(taken(settings, "groups")).forEach((path, group) -> put(ResourceKind.GROUP, path, group));
        identityProviders(settings.remove("identityProviders"));
        each(
                "identityProviderMappers",
                settings.remove("identityProviderMappers"),
                mapper -> put(
                        ResourceKind.IDENTITY_PROVIDER_MAPPER,
                        mapper.path("identityProviderAlias").asText() + "/"
                                + mapper.path("name").asText(),
                        mapper));
        JsonNode texts = settings.remove("localizationTexts");
        if (texts != null) {
            texts.properties()
                    .forEach(entry -> put(
                            ResourceKind.TEXTS,
                            entry.getKey(),
                            Mapping.copied("localizationTexts/" + entry.getKey(), entry.getValue())));
        }
        if (settings.get("attributes") instanceof ObjectNode attributes) {
            attributes.remove(FOR_THE_IMPORT_ALONE);
        }
        put(ResourceKind.REALM, name(), settings);
    }

    String name() {
        return imported.path("realm").asText();
    }

    /** All of it, as the server imports it. */
    ObjectNode whole() {
        return imported.deepCopy();
    }

    /** Whether groups are the files' affair at all, be it that there are none. */
    boolean namesGroups() {
        return namesGroups;
    }

    /** Whether the files list the roles of that client. */
    boolean namesRolesOf(String clientId) {
        return roles.clients().contains(clientId);
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

    private static JsonNode taken(ObjectNode settings, String key) {
        JsonNode taken = settings.remove(key);
        return taken == null ? MissingNode.getInstance() : taken;
    }

    private interface Each {
        void take(ObjectNode element);
    }

    private static void each(String where, JsonNode list, Each each) {
        if (list != null) {
            list.forEach(element -> each.take(Mapping.copied(where, element)));
        }
    }

    private void list(JsonNode list, ResourceKind kind, String name) {
        each(kind.label(), list, element -> put(kind, element.path(name).asText(), element));
    }

    private void clientScopes(JsonNode scopes) {
        each("clientScopes", scopes, scope -> {
            mappers(scope, ResourceKind.CLIENT_SCOPE_MAPPER, scope.path("name").asText());
            put(ResourceKind.CLIENT_SCOPE, scope.path("name").asText(), scope);
        });
    }

    private void clients(JsonNode clients) {
        each("clients", clients, client -> {
            String clientId = client.path("clientId").asText();
            mappers(client, ResourceKind.CLIENT_MAPPER, clientId);
            if (client.has("defaultRoles")) {
                roles.ofEverybody(name(), clientId, client.remove("defaultRoles"));
            }
            put(ResourceKind.CLIENT, clientId, client);
        });
    }

    private void identityProviders(JsonNode providers) {
        each("identityProviders", providers, provider -> {
            // Without one it is that of the provider's environment, which it writes there when it is saved.
            if (provider.get("config") instanceof ObjectNode config
                    && config.path("issuer").asText("said").isEmpty()) {
                config.remove("issuer");
            }
            put(ResourceKind.IDENTITY_PROVIDER, provider.path("alias").asText(), provider);
        });
    }

    private void mappers(ObjectNode holder, ResourceKind kind, String name) {
        each(
                name + "/protocolMappers",
                holder.remove("protocolMappers"),
                mapper -> put(kind, name + "/" + mapper.path("name").asText(), mapper));
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
                    put(ResourceKind.COMPONENT, type + "/" + name, Mapping.copied("components/" + type, component));
                }
            }
        }
    }

    private static ObjectNode profile(JsonNode component) {
        List<JsonNode> texts = component.path("config").findValues(PROFILE);
        try {
            return Mapping.copied(
                    PROFILE,
                    JSON.readTree(
                            texts.isEmpty() ? "null" : texts.get(0).path(0).asText("null")));
        } catch (JsonProcessingException e) {
            throw new RealmRefusedException("the user profile is not JSON");
        }
    }
}
