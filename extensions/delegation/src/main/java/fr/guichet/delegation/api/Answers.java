package fr.guichet.delegation.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of the API that are no refusals; nobody keeps them on the way. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static Response ok(Object document) {
        return json(Response.ok(), document);
    }

    static Response created(URI address, Object document) {
        return json(Response.created(address), document);
    }

    static Response description(String yaml) {
        return Response.ok(yaml, "application/yaml").build();
    }

    private static Response json(Response.ResponseBuilder answer, Object document) {
        try {
            return answer.type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .entity(JSON.writeValueAsString(document))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a document of ours", e);
        }
    }
}
