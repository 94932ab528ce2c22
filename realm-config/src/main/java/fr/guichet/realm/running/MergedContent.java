package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.SecretNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server is sent to change something: all it answered, with what the files say over it. A secret that is not to be
 * changed stays as the server wrote it, in asterisks, by which it keeps it.
 */
final class MergedContent {

    private final Set<String> changed;

    MergedContent(List<Difference> differences) {
        this.changed = differences.stream().map(Difference::path).collect(Collectors.toSet());
    }

    ObjectNode of(JsonNode running, JsonNode wanted) {
        ObjectNode merged = running.deepCopy();
        lay(merged, wanted, "");
        return merged;
    }

    private void lay(ObjectNode onto, JsonNode wanted, String path) {
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            String key = entry.getKey();
            String below = path.isEmpty() ? key : path + "/" + key;
            if (entry.getValue() instanceof ObjectNode more && onto.get(key) instanceof ObjectNode mapping) {
                lay(mapping, more, below);
            } else if (!SecretNames.isSetting(key) || changed.contains(below) || !onto.has(key)) {
                onto.set(key, entry.getValue().deepCopy());
            }
        }
    }
}
