package fr.guichet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/**
 * What stays of the object an administrator sent: the names of its fields. Which fields were touched is what an auditor
 * asks; their values are people's names, identifiers and addresses, or the secrets of a configuration that is kept as
 * code anyway.
 */
final class RepresentationFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELDS = "fields";

    private RepresentationFields() {}

    /** {@code {"fields":["email","username"]}}; null for null, and no field for what is not an object. */
    static String of(String representation) {
        if (representation == null) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        try {
            JSON.readTree(representation).fieldNames().forEachRemaining(name -> names.add(PersonalText.scrub(name)));
        } catch (JsonProcessingException notJson) {
            // Not an object then: it has no field to name, and its text may be anything.
            names.clear();
        }
        ObjectNode summary = JSON.createObjectNode();
        ArrayNode fields = summary.putArray(FIELDS);
        names.forEach(fields::add);
        return summary.toString();
    }
}
