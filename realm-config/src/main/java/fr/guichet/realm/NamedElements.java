package fr.guichet.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Tells the elements of the realm's lists apart: clients, flows, mappers and the like have a name of their own. */
public final class NamedElements {

    /** Most telling first: a client has a name for people beside its identifier. */
    private static final List<String> IDENTIFYING = List.of("clientId", "alias", "name", "providerId");

    private NamedElements() {}

    /** The name of an element; empty for texts and for objects without one, such as a flow's executions. */
    public static Optional<String> nameOf(JsonNode element) {
        return IDENTIFYING.stream()
                .filter(key -> element.path(key).isTextual())
                .map(key -> element.get(key).textValue())
                .findFirst();
    }

    /** Whether every element of a list has a name, so that the list can be merged by it. */
    static boolean allNamed(JsonNode list) {
        for (JsonNode element : list) {
            if (nameOf(element).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
