package fr.guichet.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;

/**
 * One event as one line of JSON, from its masked copy. A field without a value is left out.
 *
 * @param text the line, without its end
 * @param error whether it tells of an error
 */
record AuditLine(String text, boolean error) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param login what ties the events of one login together, when the event happens inside one */
    static AuditLine of(Event masked, Optional<CorrelationId> login) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", Instant.ofEpochMilli(masked.getTime()).toString());
        fields.put("type", masked.getType().name());
        fields.put("realm", masked.getRealmName());
        fields.put("client", masked.getClientId());
        fields.put("user", masked.getUserId());
        fields.put("session", masked.getSessionId());
        fields.put("ip", masked.getIpAddress());
        fields.put("error", masked.getError());
        fields.put("correlation", login.map(CorrelationId::value).orElseGet(() -> ownCorrelation(masked)));
        fields.put("details", masked.getDetails());
        return new AuditLine(json(fields), masked.getError() != null);
    }

    static AuditLine of(AdminEvent masked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", Instant.ofEpochMilli(masked.getTime()).toString());
        fields.put("type", "ADMIN_" + masked.getOperationType().name());
        fields.put("realm", masked.getRealmName());
        AuthDetails administrator = masked.getAuthDetails();
        if (administrator != null) {
            fields.put("adminRealm", administrator.getRealmName());
            fields.put("client", administrator.getClientId());
            fields.put("user", administrator.getUserId());
            fields.put("ip", administrator.getIpAddress());
        }
        fields.put("resource", masked.getResourceTypeAsString());
        fields.put("path", masked.getResourcePath());
        fields.put("error", masked.getError());
        fields.put("details", masked.getDetails());
        return new AuditLine(json(fields), masked.getError() != null);
    }

    /** Outside a login under way: the digest of the session, or of the code, that the event itself names. */
    private static String ownCorrelation(Event masked) {
        if (masked.getSessionId() != null) {
            return masked.getSessionId();
        }
        return masked.getDetails() == null ? null : masked.getDetails().get(Details.CODE_ID);
    }

    private static String json(Map<String, Object> fields) {
        fields.values().removeIf(value -> value == null || (value instanceof Map<?, ?> map && map.isEmpty()));
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException textsAndMapsAlone) {
            throw new IllegalStateException(textsAndMapsAlone);
        }
    }
}
