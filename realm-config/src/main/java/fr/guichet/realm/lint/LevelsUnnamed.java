package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What {@code acr_values} asks for is a name of these (docs/tokens.md); the server knows none by itself. */
final class LevelsUnnamed implements LintRule {

    private static final String NAMES = "acr.loa.map";

    @Override
    public String id() {
        return "levels-unnamed";
    }

    @Override
    public String reason() {
        return "a service that asks for eidas2 would be answered by a login at eidas1";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        JsonNode levels = realm.json().path("attributes").path(NAMES);
        return LintedRealm.when(
                levels.path("eidas1").asInt(0) != 1 || levels.path("eidas2").asInt(0) != 2, "attributes", NAMES);
    }
}
