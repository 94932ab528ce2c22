package fr.guichet.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.local.AdminApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What somebody does to a realm in the administrators' console. */
final class RealmByHand {

    private final AdminApi api;
    private final String realm;

    RealmByHand(AdminApi api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    /** @param path below the realm */
    JsonNode get(String path) {
        return api.get(realm + (path.isEmpty() ? "" : "/" + path));
    }

    /** Reads, changes and writes back. */
    void change(String path, Consumer<ObjectNode> change) {
        ObjectNode there = (ObjectNode) get(path);
        change.accept(there);
        api.put(realm + (path.isEmpty() ? "" : "/" + path), there);
    }

    /** Says that something is so, such as that somebody is in a group. */
    void put(String path) {
        api.put(realm + "/" + path, Map.of());
    }

    void create(String path, Object body) {
        api.post(realm + "/" + path, body);
    }

    /** One more mapper of a client. */
    void createMapper(String clientId, String name) {
        create(
                client(clientId) + "/protocol-mappers/models",
                Map.of(
                        "name",
                        name,
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-audience-mapper",
                        "config",
                        Map.of("included.custom.audience", "elsewhere")));
    }

    void delete(String path) {
        api.delete(realm + "/" + path);
    }

    /** Deletes what the list names. */
    void delete(String path, List<JsonNode> elements) {
        api.delete(realm + "/" + path, elements);
    }

    /** Where that client is. */
    String client(String clientId) {
        return "clients/"
                + get("clients?clientId=" + clientId).get(0).path("id").asText();
    }

    /** A role of a client, as the server lists it. */
    JsonNode role(String clientId, String name) {
        return get(client(clientId) + "/roles/" + step(name));
    }

    /** Where that group is. @param path such as {@code /desk/night} */
    String group(String path) {
        return "groups/"
                + get("group-by-path" + path.replace(" ", "%20")).path("id").asText();
    }

    /** Where the first element of a list with that value is. */
    String element(String list, String key, String value) {
        return list.replaceFirst("\\?.*", "") + "/"
                + find(list, key, value).path("id").asText();
    }

    JsonNode find(String list, String key, String value) {
        for (JsonNode element : get(list)) {
            if (element.path(key).asText().equals(value)) {
                return element;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    /** Changes how much a step of a flow is required. */
    void require(String flow, String authenticator, String requirement) {
        String path = "authentication/flows/" + step(flow) + "/executions";
        ObjectNode step = (ObjectNode) find(path, "providerId", authenticator);
        step.put("requirement", requirement);
        api.put(realm + "/" + path, step);
    }

    /** Settings of a step of a flow. */
    void configure(String flow, String authenticator, Map<String, String> settings) {
        JsonNode step = find("authentication/flows/" + step(flow) + "/executions", "providerId", authenticator);
        change(
                "authentication/config/" + step.path("authenticationConfig").asText(),
                config -> settings.forEach(
                        (key, value) -> config.withObjectProperty("config").put(key, value)));
    }

    static String step(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
