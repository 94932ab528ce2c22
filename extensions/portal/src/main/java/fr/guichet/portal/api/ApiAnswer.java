package fr.guichet.portal.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of an API: JSON that no cache keeps. */
public final class ApiAnswer {

    private ApiAnswer() {}

    /** 200 with a record, or a list of records. */
    public static Response ok(Object answer) {
        return json(Response.ok(), answer);
    }

    /** 201 with what was made, and where it is from now on. */
    public static Response created(URI address, Object answer) {
        return json(Response.created(address), answer);
    }

    /** 204. */
    public static Response done() {
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response json(Response.ResponseBuilder response, Object answer) {
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonText.of(answer))
                .build();
    }
}
