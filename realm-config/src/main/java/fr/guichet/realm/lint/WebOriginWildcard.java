package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Origins whose scripts may call the server. */
final class WebOriginWildcard implements LintRule {

    private static boolean hasWildcard(JsonNode origins) {
        for (JsonNode origin : origins) {
            if (origin.asText().contains("*")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String id() {
        return "web-origin-wildcard";
    }

    @Override
    public String reason() {
        return "every page of the web could call the server as this client";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return realm.clients(client -> hasWildcard(client.path("webOrigins")), "webOrigins");
    }
}
