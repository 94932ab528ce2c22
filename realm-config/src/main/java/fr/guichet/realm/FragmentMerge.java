package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts fragments together as equals: mappings are merged, lists of named elements are joined, and what two of them say
 * is refused even when they agree, because one of the two comments would be wrong one day.
 */
final class FragmentMerge {

    private final ObjectNode result = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> saidIn = new HashMap<>();

    /**
     * Adds one more fragment.
     *
     * @throws RealmRefusedException naming both files and the key, when an earlier one already says it
     */
    FragmentMerge add(Fragment fragment) {
        merge(result, fragment.content(), "", fragment.file());
        return this;
    }

    ObjectNode result() {
        return result.deepCopy();
    }

    private void merge(ObjectNode into, ObjectNode from, String parent, String file) {
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            String path = parent.isEmpty() ? entry.getKey() : parent + "/" + entry.getKey();
            JsonNode there = into.get(entry.getKey());
            JsonNode added = entry.getValue();
            if (there == null) {
                into.set(entry.getKey(), added.deepCopy());
                remember(added, path, file);
            } else if (there instanceof ObjectNode mapping && added instanceof ObjectNode more) {
                merge(mapping, more, path, file);
            } else if (there instanceof ArrayNode list && added instanceof ArrayNode more) {
                join(list, more, path, file);
            } else {
                throw twice(path, file);
            }
        }
    }

    private void join(ArrayNode list, ArrayNode more, String path, String file) {
        if (!NamedElements.allNamed(list) || !NamedElements.allNamed(more)) {
            throw twice(path, file);
        }
        for (JsonNode element : more) {
            String elementPath = elementPath(path, element);
            if (saidIn.containsKey(elementPath)) {
                throw twice(elementPath, file);
            }
            list.add(element.deepCopy());
            remember(element, elementPath, file);
        }
    }

    private void remember(JsonNode node, String path, String file) {
        if (saidIn.putIfAbsent(path, file) != null) {
            throw twice(path, file);
        }
        if (node instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
                remember(entry.getValue(), path + "/" + entry.getKey(), file);
            }
        } else if (node instanceof ArrayNode list && NamedElements.allNamed(list)) {
            for (JsonNode element : list) {
                remember(element, elementPath(path, element), file);
            }
        }
    }

    private static String elementPath(String path, JsonNode element) {
        return path + "/" + NamedElements.nameOf(element).orElseThrow();
    }

    private RealmRefusedException twice(String path, String file) {
        return new RealmRefusedException(file + ": " + path + " is already said in " + saidIn.get(path));
    }
}
