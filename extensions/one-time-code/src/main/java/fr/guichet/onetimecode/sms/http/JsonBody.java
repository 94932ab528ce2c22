package fr.guichet.onetimecode.sms.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A JSON document whose texts are filled as texts: no quote or brace of a value can become structure. */
final class JsonBody implements BodyTemplate {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode document;

    private JsonBody(JsonNode document) {
        this.document = document;
    }

    /** @throws IllegalArgumentException when it is no JSON object or list; without repeating it */
    static JsonBody parse(String template) {
        try {
            JsonNode document = JSON.readTree(template);
            if (document.isContainerNode()) {
                return new JsonBody(document);
            }
        } catch (JsonProcessingException malformed) {
            // What the parser says quotes the template.
        }
        throw new IllegalArgumentException("a JSON object or list");
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Set<String> placeholders() {
        Set<String> names = new HashSet<>();
        collect(document, names);
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            names.addAll(Placeholders.in(node.textValue()));
        }
        node.forEach(child -> collect(child, names));
    }

    @Override
    public byte[] fill(Placeholders values) {
        return filled(document, values).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode filled(JsonNode node, Placeholders values) {
        if (node.isTextual()) {
            return TextNode.valueOf(values.fill(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(), filled(field.getValue(), values));
            }
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JSON.createArrayNode();
            list.forEach(element -> copy.add(filled(element, values)));
            return copy;
        }
        return node;
    }
}
