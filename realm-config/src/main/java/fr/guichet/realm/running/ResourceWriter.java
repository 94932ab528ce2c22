package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.FlowBindings;
import java.util.List;

/** Does one change. */
final class ResourceWriter {

    /** Of a client: changed one by one, and by their names before where they came along with it. */
    private static final String MAPPERS = "protocolMappers";

    private final AdminConnection server;
    private final WantedRealm wanted;
    private final RunningRealm running;
    private final KnownPaths paths;
    private final LinkWriter links;

    /** @param running as it was compared, with what is renamed under its new name */
    ResourceWriter(AdminConnection server, WantedRealm wanted, RunningRealm running) {
        this.server = server;
        this.wanted = wanted;
        this.running = running;
        this.paths = new KnownPaths(server, running);
        this.links = new LinkWriter(server, paths);
    }

    /** @throws NotDoneException when the server does not do it */
    void write(Change change) {
        ResourceId id = change.id();
        switch (change.act()) {
            case RENAME -> rename(id, change.rename().orElseThrow().renamed());
            case CREATE -> create(id, wanted.resources().get(id));
            case UPDATE ->
                update(id, running.find(id).orElseThrow(), wanted.resources().get(id), change.differences());
            case DELETE -> delete(id, running.find(id).orElseThrow());
        }
    }

    private void delete(ResourceId id, RunningResource there) {
        switch (id.kind()) {
            case CLIENT_PROFILE, CLIENT_POLICY -> ClientRules.of(id.kind()).remove(server, id.name());
            case GROUP -> {
                if (new RunningGroups(server).isInUse(there.path())) {
                    throw new NotDoneException("it, or one below it, has members by now");
                }
                server.delete(there.path());
            }
            default -> server.delete(path(id, there));
        }
    }

    private static String path(ResourceId id, RunningResource there) {
        return id.kind() == ResourceKind.FLOW
                ? "authentication/flows/" + there.content().path(FlowTree.ID).asText()
                : there.path();
    }

    private void rename(ResourceId to, RunningResource there) {
        ObjectNode content = there.content().deepCopy();
        content.remove(FlowBindings.KEY);
        content.remove(MAPPERS);
        if (to.kind() == ResourceKind.FLOW) {
            content = JsonNodeFactory.instance.objectNode();
            content.put("alias", to.name());
            content.put(
                    "description", there.content().path(FlowTree.DESCRIPTION).asText());
            content.put("providerId", there.content().path(FlowTree.TYPE).asText());
            content.put("topLevel", true);
            content.put("builtIn", false);
        }
        server.put(path(to, there), content);
    }

    private void create(ResourceId id, ObjectNode content) {
        switch (id.kind()) {
            case ROLE -> {
                server.post("roles", content);
                JsonNode role = server.get("roles/" + AdminConnection.step(id.name()));
                paths.add(id, "roles-by-id/" + role.path("id").asText());
            }
            case CLIENT_SCOPE -> paths.add(id, "client-scopes/" + server.post("client-scopes", content));
            case CLIENT -> paths.add(id, "clients/" + server.post("clients", bound(content, content)));
            case CLIENT_ROLE -> {
                String roles = paths.of(ResourceKind.CLIENT, id.holder()) + "/roles";
                server.post(roles, content);
                JsonNode role = server.get(roles + "/" + AdminConnection.step(id.ownName()));
                paths.add(id, "roles-by-id/" + role.path("id").asText());
            }
            case CLIENT_PROFILE, CLIENT_POLICY -> ClientRules.of(id.kind()).put(server, id.name(), content);
            case GROUP -> group(id, content);
            case CLIENT_SCOPE_MAPPER ->
                server.post(paths.of(ResourceKind.CLIENT_SCOPE, id.holder()) + "/protocol-mappers/models", content);
            case CLIENT_MAPPER ->
                server.post(paths.of(ResourceKind.CLIENT, id.holder()) + "/protocol-mappers/models", content);
            case REQUIRED_ACTION -> requiredAction(id, content);
            case COMPONENT -> component(id, content);
            case FLOW -> new FlowReplacement(server, running).bring(id.name(), content);
            case IDENTITY_PROVIDER -> {
                server.post("identity-provider/instances", content);
                paths.add(id, "identity-provider/instances/" + AdminConnection.step(id.name()));
            }
            case IDENTITY_PROVIDER_MAPPER ->
                server.post(paths.of(ResourceKind.IDENTITY_PROVIDER, id.holder()) + "/mappers", content);
            case SCOPE_MAPPING,
                    REALM_SCOPE_MAPPING,
                    CLIENT_SCOPE_ROLES,
                    CLIENT_SCOPE_REALM_ROLES,
                    ROLE_COMPOSITES,
                    CLIENT_ROLE_COMPOSITES -> roles(id, JsonNodeFactory.instance.objectNode(), content);
            case TEXTS -> server.post("localization/" + AdminConnection.step(id.name()), content);
            case USER_PROFILE -> server.put("users/profile", content);
            case REALM -> throw new IllegalStateException("a realm is made as a whole");
        }
    }

    private void requiredAction(ResourceId id, ObjectNode content) {
        ObjectNode registration = content.objectNode();
        registration.set("providerId", content.path("providerId"));
        registration.set("name", content.path("name"));
        server.post("authentication/register-required-action", registration);
        server.put("authentication/required-actions/" + AdminConnection.step(id.name()), content);
    }

    private void component(ResourceId id, ObjectNode content) {
        ObjectNode whole = content.deepCopy();
        whole.put("providerType", id.holder());
        whole.set("parentId", server.get("").path("id"));
        server.post("components", whole);
    }

    private void group(ResourceId id, ObjectNode content) {
        String parent = id.holder();
        String list = parent.isEmpty() ? "groups" : paths.of(ResourceKind.GROUP, parent) + "/children";
        paths.add(id, "groups/" + server.post(list, content));
        links.rolesOfGroup(paths.of(id.kind(), id.name()), JsonNodeFactory.instance.objectNode(), content);
    }

    /** A client with the ids that its flows have by now; bindings that the files do not name are left out, and stay. */
    private ObjectNode bound(ObjectNode client, JsonNode said) {
        ObjectNode bound = client.deepCopy();
        bound.remove(FlowBindings.KEY);
        bound.remove(MAPPERS);
        said.path(FlowBindings.KEY).properties().forEach(entry -> {
            String alias = entry.getValue().asText();
            bound.withObjectProperty(FlowBindings.KEY).put(entry.getKey(), alias.isEmpty() ? "" : paths.flowId(alias));
        });
        return bound;
    }

    private void update(ResourceId id, RunningResource there, ObjectNode content, List<Difference> differences) {
        ObjectNode merged = new MergedContent(differences).of(there.content(), content);
        switch (id.kind()) {
            case FLOW -> new FlowReplacement(server, running).bring(id.name(), content);
            case SCOPE_MAPPING,
                    REALM_SCOPE_MAPPING,
                    CLIENT_SCOPE_ROLES,
                    CLIENT_SCOPE_REALM_ROLES,
                    ROLE_COMPOSITES,
                    CLIENT_ROLE_COMPOSITES -> roles(id, there.content(), content);
            case CLIENT_PROFILE, CLIENT_POLICY -> ClientRules.of(id.kind()).put(server, id.name(), content);
            case GROUP -> {
                server.put(there.path(), merged);
                links.rolesOfGroup(there.path(), there.content(), content);
            }
            case TEXTS -> server.post("localization/" + AdminConnection.step(id.name()), content);
            case USER_PROFILE -> server.put("users/profile", content);
            case CLIENT -> {
                server.put(there.path(), bound(merged, content));
                links.scopesOfClient(there.path(), there.content(), content);
            }
            case REALM -> {
                keepRememberedSecrets(merged);
                merged.remove("defaultDefaultClientScopes");
                merged.remove("defaultOptionalClientScopes");
                server.put("", merged);
                links.scopesOfRealm(there.content(), content);
            }
            default -> server.put(there.path(), merged);
        }
    }

    private void roles(ResourceId id, JsonNode there, JsonNode content) {
        String path = new RoleLinks(paths)
                .path(id)
                .orElseThrow(() -> new NotDoneException("the realm lacks what it is of: " + id.name()));
        boolean exact =
                !id.equals(new ResourceId(ResourceKind.ROLE_COMPOSITES, WantedRoles.ofEverybody(wanted.name())));
        links.roles(path, RoleLinks.prefix(id), there.path(RoleLinks.ROLES), content.path(RoleLinks.ROLES), exact);
    }

    /** They were written since this was read. */
    private void keepRememberedSecrets(ObjectNode realm) {
        JsonNode remembered = server.get("").path("attributes").path(SecretLedger.ATTRIBUTE);
        if (remembered.isTextual()) {
            realm.withObjectProperty("attributes").set(SecretLedger.ATTRIBUTE, remembered);
        }
    }
}
