package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the server has, thing by thing. Reading takes the roles view-realm, view-clients and view-identity-providers. */
final class RunningRealm {

    private final SortedMap<ResourceId, RunningResource> resources = new TreeMap<>();

    /** One that does not exist. */
    RunningRealm() {}

    /**
     * Reads it.
     *
     * @return empty when the server has no such realm
     * @throws NotDoneException when it cannot be read
     */
    static Optional<RunningRealm> read(AdminConnection server, WantedRealm wanted) {
        return server.find("").map(settings -> new RunningRealm(server, wanted, (ObjectNode) settings));
    }

    private RunningRealm(AdminConnection server, WantedRealm wanted, ObjectNode settings) {
        String realmId = settings.path("id").asText();
        for (ClientRules rules : ClientRules.values()) {
            // They stand beside the settings too, and would go back to what they were with the settings.
            settings.remove(rules.key());
            rules.running(server, (id, content) -> put(id.kind(), id.name(), content, rules.path()));
        }
        settings.set("defaultDefaultClientScopes", names(server.get("default-default-client-scopes")));
        settings.set("defaultOptionalClientScopes", names(server.get("default-optional-client-scopes")));
        put(ResourceKind.REALM, server.realm(), settings, "");
        for (JsonNode role : server.get("roles?briefRepresentation=false")) {
            put(ResourceKind.ROLE, role.path("name").asText(), role, "roles-by-id/" + id(role));
        }
        for (JsonNode scope : server.get("client-scopes")) {
            String name = scope.path("name").asText();
            put(ResourceKind.CLIENT_SCOPE, name, scope, "client-scopes/" + id(scope));
            mappers(scope, ResourceKind.CLIENT_SCOPE_MAPPER, name, "client-scopes/" + id(scope));
        }
        for (JsonNode action : server.get("authentication/required-actions")) {
            String alias = action.path("alias").asText();
            put(
                    ResourceKind.REQUIRED_ACTION,
                    alias,
                    action,
                    "authentication/required-actions/" + AdminConnection.step(alias));
        }
        for (JsonNode component : server.get("components?parent=" + AdminConnection.step(realmId))) {
            component(component);
        }
        RunningFlows flows = new RunningFlows(server);
        flows.forEach((name, flow) -> put(ResourceKind.FLOW, name, flow, ""));
        for (JsonNode client : server.get("clients")) {
            flows.name((ObjectNode) client);
            client(server, client);
        }
        if (wanted.namesGroups()) {
            new RunningGroups(server)
                    .forEach((name, group) -> put(ResourceKind.GROUP, name, group, RunningGroups.path(group)));
        }
        for (JsonNode provider : server.pages("identity-provider/instances?briefRepresentation=false")) {
            provider(server, provider);
        }
    }

    /** Several can have one name there, and none hides another: those after the first have their id beside it. */
    private void component(JsonNode component) {
        String name = component.path("providerType").asText() + "/"
                + component.path("name").asText(component.path("providerId").asText());
        boolean taken = find(ResourceKind.COMPONENT, name).isPresent();
        put(
                ResourceKind.COMPONENT,
                taken ? name + " " + id(component) : name,
                component,
                "components/" + id(component));
    }

    private void client(AdminConnection server, JsonNode client) {
        String name = client.path("clientId").asText();
        String path = "clients/" + id(client);
        put(ResourceKind.CLIENT, name, client, path);
        mappers(client, ResourceKind.CLIENT_MAPPER, name, path);
        for (JsonNode role : server.get(path + "/roles?briefRepresentation=false")) {
            put(ResourceKind.CLIENT_ROLE, name + "/" + role.path("name").asText(), role, "roles-by-id/" + id(role));
        }
    }

    private void provider(AdminConnection server, JsonNode provider) {
        String alias = provider.path("alias").asText();
        String path = "identity-provider/instances/" + AdminConnection.step(alias);
        put(ResourceKind.IDENTITY_PROVIDER, alias, provider, path);
        for (JsonNode mapper : server.get(path + "/mappers")) {
            put(
                    ResourceKind.IDENTITY_PROVIDER_MAPPER,
                    alias + "/" + mapper.path("name").asText(),
                    mapper,
                    path + "/mappers/" + id(mapper));
        }
    }

    /** Reads beside what is asked for by name alone; to be called once things have the names of the files. */
    RunningRealm named(AdminConnection server, WantedRealm wanted) {
        KnownPaths paths = new KnownPaths(server, this);
        RoleLinks links = new RoleLinks(paths);
        for (ResourceId id : wanted.resources().keySet()) {
            switch (id.kind()) {
                case TEXTS ->
                    server.find("localization/" + AdminConnection.step(id.name()))
                            .ifPresent(texts -> put(id.kind(), id.name(), texts, ""));
                case USER_PROFILE -> put(id.kind(), id.name(), server.get("users/profile"), "users/profile");
                case GROUP ->
                    find(id).ifPresent(group ->
                            group.content().setAll(links.ofGroup(server.get(group.path() + "/role-mappings"))));
                default ->
                    links.path(id)
                            .ifPresent(path -> put(id.kind(), id.name(), links.named(id, server.get(path)), path));
            }
        }
        return this;
    }

    private void mappers(JsonNode holder, ResourceKind kind, String name, String path) {
        for (JsonNode mapper : holder.path("protocolMappers")) {
            put(
                    kind,
                    name + "/" + mapper.path("name").asText(),
                    mapper,
                    path + "/protocol-mappers/models/" + id(mapper));
        }
    }

    private void put(ResourceKind kind, String name, JsonNode content, String path) {
        resources.put(new ResourceId(kind, name), new RunningResource((ObjectNode) content, path));
    }

    private static String id(JsonNode element) {
        return element.path("id").asText();
    }

    private static ArrayNode names(JsonNode list) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        list.forEach(element -> names.add(element.path("name").asText()));
        return names;
    }

    SortedMap<ResourceId, RunningResource> resources() {
        return resources;
    }

    Optional<RunningResource> find(ResourceId id) {
        return Optional.ofNullable(resources.get(id));
    }

    Optional<RunningResource> find(ResourceKind kind, String name) {
        return find(new ResourceId(kind, name));
    }

    /** A setting of the realm kept as an attribute; empty when it is not there. */
    Optional<String> attribute(String name) {
        return resources.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == ResourceKind.REALM)
                .map(entry -> entry.getValue().content().path("attributes").path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    /** The same as if something were already called by its new name, with what it holds. */
    RunningRealm renamed(ResourceId from, ResourceId to) {
        RunningRealm renamed = new RunningRealm();
        resources.forEach((id, resource) ->
                renamed.resources.put(id.after(from, to), id.equals(from) ? called(to, resource) : resource));
        return renamed;
    }

    private static RunningResource called(ResourceId id, RunningResource before) {
        ObjectNode content = before.content().deepCopy();
        switch (id.kind()) {
            case CLIENT -> content.put("clientId", id.name());
            case ROLE, CLIENT_SCOPE -> content.put("name", id.name());
            case FLOW -> {
                // A tree of ours, which does not hold its own name.
            }
            default -> content.put("name", id.ownName());
        }
        return new RunningResource(content, before.path());
    }
}
