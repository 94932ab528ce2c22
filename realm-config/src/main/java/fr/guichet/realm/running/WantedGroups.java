package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import java.util.function.BiConsumer;

/** The groups of the files, each by its path. Who is in them is not theirs to say. */
final class WantedGroups {

    private static final String BELOW = "subGroups";

    /** What exports have beside, of one database or told by the tree. */
    private static final List<String> NOT_SAID = List.of("id", "path", "parentId", "subGroupCount", "access", BELOW);

    private final JsonNode groups;

    WantedGroups(JsonNode groups) {
        this.groups = groups;
    }

    void forEach(BiConsumer<String, ObjectNode> consumer) {
        each("", groups, consumer);
    }

    private static void each(String parent, JsonNode groups, BiConsumer<String, ObjectNode> consumer) {
        for (JsonNode group : groups) {
            ObjectNode content = Mapping.copied("groups" + parent, group);
            String name = group.path("name").asText();
            if (name.isBlank() || name.contains("/")) {
                throw new RealmRefusedException("groups: one below " + parent + "/ has no name, or one with a slash");
            }
            String path = parent + "/" + name;
            content.remove(NOT_SAID);
            consumer.accept(path, content);
            each(path, group.path(BELOW), consumer);
        }
    }
}
