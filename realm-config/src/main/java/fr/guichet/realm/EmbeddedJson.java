package fr.guichet.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The places where the server wants JSON inside a text. The fragments hold plain YAML there, so that it can be commented
 * and merged.
 */
final class EmbeddedJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EmbeddedJson() {}

    /** Turns the mappings at those places into texts. */
    static void write(ObjectNode realm) {
        if (realm.get("attributes") instanceof ObjectNode attributes
                && attributes.get("acr.loa.map") instanceof ObjectNode levels) {
            attributes.put("acr.loa.map", text(levels));
        }
        for (JsonNode provider : realm.path("components").path("org.keycloak.userprofile.UserProfileProvider")) {
            if (provider.path("config").get("kc.user.profile.config") instanceof ArrayNode profiles) {
                for (int i = 0; i < profiles.size(); i++) {
                    profiles.set(i, text(profiles.get(i)));
                }
            }
        }
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree that cannot be written", impossible);
        }
    }
}
