package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.realm.FlowBindings;
import java.util.List;

/** Ways in by a client, the server's own included, that the files leave shut by not speaking of them. */
final class ClientAdditions {

    private static final String ATTRIBUTES = "attributes";

    /** Of clients, in this order; off unless somebody turns them on. */
    private static final List<String> SETTINGS =
            List.of("serviceAccountsEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled");

    private static final List<String> GRANTS = List.of(
            "oauth2.device.authorization.grant.enabled",
            "oidc.ciba.grant.enabled",
            "oauth2.jwt.authorization.grant.enabled",
            "standard.token.exchange.enabled");

    private final String clientId;
    private final JsonNode there;
    private final JsonNode said;

    /** @param said of it by the files; missing when they do not name it */
    ClientAdditions(String clientId, JsonNode there, JsonNode said) {
        this.clientId = clientId;
        this.there = there;
        this.said = said;
    }

    void addTo(List<Addition> additions) {
        if (said.isMissingNode() && !Prunable.isServersOwn(clientId)) {
            // Told as a whole.
            return;
        }
        SETTINGS.stream()
                .filter(setting -> isOn(there, said, setting))
                .forEach(setting -> additions.add(addition(setting)));
        GRANTS.stream()
                .filter(grant -> isOn(there.path(ATTRIBUTES), said.path(ATTRIBUTES), grant))
                .forEach(grant -> additions.add(addition(ATTRIBUTES + "/" + grant)));
        there.path(FlowBindings.KEY).properties().stream()
                .filter(entry -> !entry.getValue().asText().isEmpty()
                        && !said.path(FlowBindings.KEY).has(entry.getKey()))
                .forEach(entry -> additions.add(addition(FlowBindings.KEY + "/" + entry.getKey())));
        // The server's own come back to a path of its own host, or to nowhere.
        if (!said.has("redirectUris")
                && Additions.texts(there.path("redirectUris")).stream().anyMatch(address -> !address.startsWith("/"))) {
            additions.add(addition("redirectUris"));
        }
    }

    private static boolean isOn(JsonNode there, JsonNode said, String setting) {
        return !said.has(setting) && Boolean.parseBoolean(there.path(setting).asText());
    }

    private Addition addition(String setting) {
        return new Addition("client-setting", clientId + "/" + setting);
    }
}
