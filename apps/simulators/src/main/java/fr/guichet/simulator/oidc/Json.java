package fr.guichet.simulator.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.simulator.web.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers for programs. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static Answer answer(int status, Map<String, Object> document) {
        try {
            return Answer.json(status, MAPPER.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts can be written", e);
        }
    }

    static Answer error(OAuthError refusal) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", refusal.code());
        document.put("error_description", refusal.getMessage());
        return answer(refusal.status(), document);
    }
}
