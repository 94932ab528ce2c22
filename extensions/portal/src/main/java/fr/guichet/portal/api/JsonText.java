package fr.guichet.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.keycloak.util.JsonSerialization;

/** Our own records as JSON. */
final class JsonText {

    private JsonText() {}

    static String of(Object record) {
        try {
            return JsonSerialization.mapper.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a record of ours", e);
        }
    }
}
