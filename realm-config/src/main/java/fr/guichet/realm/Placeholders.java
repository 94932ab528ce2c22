package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;

/** Puts the values of an environment into a realm, as the server does when it imports one. */
public final class Placeholders {

    private Placeholders() {}

    /** A copy with values; a variable without one and without a default stays as it stands. */
    public static JsonNode resolved(JsonNode node, Map<String, String> environment) {
        if (node instanceof ObjectNode mapping) {
            ObjectNode copy = mapping.objectNode();
            mapping.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue(), environment)));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(element -> copy.add(resolved(element, environment)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(resolved(node.textValue(), environment)) : node.deepCopy();
    }

    private static String resolved(String text, Map<String, String> environment) {
        return Placeholder.SYNTAX.matcher(text).replaceAll(found -> {
            String value = environment.getOrDefault(found.group(1), "");
            String otherwise = found.group(2) == null ? found.group() : found.group(2);
            return Matcher.quoteReplacement(value.isEmpty() ? otherwise : value);
        });
    }
}
