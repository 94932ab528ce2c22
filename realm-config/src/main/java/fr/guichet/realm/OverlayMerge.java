package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Lays an environment's differences over the realm: mappings are merged, elements of named lists are found by their
 * name and merged or added, everything else replaces what was there, and {@code null} takes it away.
 */
final class OverlayMerge {

    private OverlayMerge() {}

    static void lay(ObjectNode onto, ObjectNode overlay) {
        for (Map.Entry<String, JsonNode> entry : overlay.properties()) {
            String key = entry.getKey();
            JsonNode change = entry.getValue();
            JsonNode there = onto.get(key);
            if (change.isNull()) {
                onto.remove(key);
            } else if (there instanceof ObjectNode mapping && change instanceof ObjectNode more) {
                lay(mapping, more);
            } else if (there instanceof ArrayNode list && change instanceof ArrayNode more && mergeable(list, more)) {
                layList(list, more);
            } else {
                onto.set(key, change.deepCopy());
            }
        }
    }

    private static boolean mergeable(ArrayNode list, ArrayNode more) {
        return !more.isEmpty() && NamedElements.allNamed(list) && NamedElements.allNamed(more);
    }

    private static void layList(ArrayNode list, ArrayNode more) {
        for (JsonNode change : more) {
            Optional<ObjectNode> there = find(list, NamedElements.nameOf(change));
            if (there.isPresent() && change instanceof ObjectNode mapping) {
                lay(there.get(), mapping);
            } else {
                list.add(change.deepCopy());
            }
        }
    }

    private static Optional<ObjectNode> find(ArrayNode list, Optional<String> name) {
        for (JsonNode element : list) {
            if (element instanceof ObjectNode mapping
                    && NamedElements.nameOf(element).equals(name)) {
                return Optional.of(mapping);
            }
        }
        return Optional.empty();
    }
}
