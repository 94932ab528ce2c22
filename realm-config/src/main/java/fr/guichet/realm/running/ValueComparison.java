package fr.guichet.realm.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.guichet.realm.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares what the files say with what the server answers, which is never the same text: the server adds what the files leave
 * out, leaves out what is empty and now and then what is false, writes numbers as texts, and lists sets in any order.
 */
final class ValueComparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How elements of lists are told apart: most have a name; of client profiles and policies, what they call. */
    private static final List<String> NAMING = List.of("name", "executor", "condition");

    /**
     * Of which the one side says nothing where the other says false: authorization services of a client (answered when they are
     * there alone), whether a client policy is enabled and whether an attribute of the profile has many values (the server
     * writes false when nobody says it). Elsewhere what is absent may be true by default.
     */
    private static final Set<String> ABSENT_IS_FALSE = Set.of("authorizationServicesEnabled", "enabled", "multivalued");

    /** What is below these is for whatever reads it to know, and kept as it was said. */
    private static final Set<String> FREE = Set.of("attributes", "config", "configuration");

    /** Lists whose elements the server adds to by itself. */
    private final Set<String> atLeast;

    /** Whether the files say all of it: what the server has beside is a difference, and the order counts. */
    private final boolean exact;

    private final SecretComparison secrets;
    private final List<Difference> differences = new ArrayList<>();

    ValueComparison(Set<String> atLeast, boolean exact, SecretComparison secrets) {
        this.atLeast = Set.copyOf(atLeast);
        this.exact = exact;
        this.secrets = secrets;
    }

    /** All differences below a resource. */
    List<Difference> between(JsonNode running, JsonNode wanted) {
        compare("", "", running, wanted);
        return List.copyOf(differences);
    }

    private void compare(String path, String key, JsonNode running, JsonNode wanted) {
        if (!path.isEmpty() && SecretNames.isSetting(key) && !wanted.isContainerNode()) {
            secret(path, running, wanted);
        } else if (wanted.isObject()) {
            mapping(path, parsed(running), wanted);
        } else if (wanted.isArray()) {
            list(path, running, wanted);
        } else if (!same(running, wanted) && !isFalseOnOneSide(path, key, running, wanted)) {
            differences.add(new Difference(path, running, wanted, false));
        }
    }

    private void secret(String path, JsonNode running, JsonNode wanted) {
        if (!isEmpty(wanted) && secrets.differs(path, wanted.asText(), running)) {
            differences.add(new Difference(path, running, wanted, true));
        }
    }

    private void mapping(String path, JsonNode running, JsonNode wanted) {
        SortedSet<String> keys = new TreeSet<>();
        wanted.fieldNames().forEachRemaining(keys::add);
        if (exact) {
            running.fieldNames().forEachRemaining(keys::add);
        }
        for (String key : keys) {
            if (!key.startsWith("@")) {
                String below = path.isEmpty() ? key : path + "/" + key;
                JsonNode there = running.isObject() ? running.path(key) : MissingNode.getInstance();
                if (wanted.has(key)) {
                    compare(below, key, there, wanted.get(key));
                } else if (!isEmpty(there) && !isFalseOnOneSide(below, key, there, MissingNode.getInstance())) {
                    differences.add(new Difference(below, there, MissingNode.getInstance(), false));
                }
            }
        }
    }

    private void list(String path, JsonNode running, JsonNode wanted) {
        if (holdsMappings(wanted) || holdsMappings(running)) {
            elements(path, running, wanted);
            return;
        }
        boolean same;
        if (exact) {
            same = texts(running).equals(texts(wanted));
        } else if (atLeast.contains(path)) {
            same = texts(running).containsAll(texts(wanted));
        } else {
            same = new TreeSet<>(texts(running)).equals(new TreeSet<>(texts(wanted)));
        }
        if (!same) {
            differences.add(new Difference(path, running, wanted, false));
        }
    }

    /** One by one when they are the same ones in the same order, and as names otherwise. */
    private void elements(String path, JsonNode running, JsonNode wanted) {
        List<String> there = names(running);
        List<String> said = names(wanted);
        if (!there.equals(said)) {
            differences.add(new Difference(path, JSON.valueToTree(there), JSON.valueToTree(said), false));
            return;
        }
        for (int i = 0; i < said.size(); i++) {
            compare(path + "[" + said.get(i) + "]", "", running.get(i), wanted.get(i));
        }
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        for (JsonNode element : list) {
            String number = String.valueOf(names.size());
            names.add(NAMING.stream()
                    .map(key -> element.path(key).asText())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(number));
        }
        return names;
    }

    private static boolean holdsMappings(JsonNode list) {
        return list.isArray() && !list.isEmpty() && list.get(0).isObject();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list) {
            if (!element.asText().isEmpty() || element.isContainerNode()) {
                texts.add(element.isContainerNode() ? element.toString() : element.asText());
            }
        }
        return texts;
    }

    private static boolean same(JsonNode running, JsonNode wanted) {
        if (isEmpty(wanted)) {
            return isEmpty(running);
        }
        if (running.asText().equals(wanted.asText())) {
            return true;
        }
        JsonNode parsed = parsed(wanted);
        return parsed.isObject() && parsed.equals(parsed(running));
    }

    private static boolean isFalseOnOneSide(String path, String key, JsonNode running, JsonNode wanted) {
        boolean saysNothing = running.isMissingNode() && isFalse(wanted) || wanted.isMissingNode() && isFalse(running);
        return saysNothing
                && ABSENT_IS_FALSE.contains(key)
                && List.of(path.split("/")).stream().noneMatch(FREE::contains);
    }

    /** A mapping that the server keeps as a text. */
    private static JsonNode parsed(JsonNode value) {
        if (!value.isTextual() || !value.textValue().startsWith("{")) {
            return value;
        }
        try {
            return JSON.readTree(value.textValue());
        } catch (JsonProcessingException text) {
            return value;
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }

    private static boolean isFalse(JsonNode value) {
        return value.asText().equals("false");
    }
}
