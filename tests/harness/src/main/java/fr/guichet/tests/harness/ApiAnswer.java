package fr.guichet.tests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an API answered. Its text is the status alone, since the body may name a person. */
public final class ApiAnswer {
    static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final HttpHeaders headers;
    private final String body;

    ApiAnswer(HttpResponse<String> response) {
        this.status = response.statusCode();
        this.headers = response.headers();
        this.body = response.body();
    }

    public int status() {
        return status;
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** All of them, as they came. */
    public Map<String, List<String>> headers() {
        return headers.map();
    }

    /** As it came, for what is not JSON. */
    public String body() {
        return body;
    }

    /**
     * The body; missing when there is none.
     *
     * @throws IllegalStateException when it is no JSON
     */
    public JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Without its cause, which repeats what was read.
            throw new IllegalStateException("The answer with " + this + " is no JSON");
        }
    }

    /**
     * The refusal.
     *
     * @throws IllegalStateException when the answer is none, or is one of another kind than ours
     */
    public ApiProblem problem() {
        String type = header("Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().equals(ApiProblem.MEDIA_TYPE)) {
            throw new IllegalStateException("Not a problem but '" + type + "' with " + this);
        }
        return ApiProblem.of(json());
    }

    @Override
    public String toString() {
        return "status " + status;
    }
}
