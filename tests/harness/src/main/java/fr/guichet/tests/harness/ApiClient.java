package fr.guichet.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Calls our JSON APIs, of the gateway and of the dossier service, as a program does: with an access token or without one,
 * and without cookies.
 */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    private final URI base;
    private final Optional<String> authorization;

    private ApiClient(URI base, Optional<String> authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** @param base that paths are appended to, such as {@code realm.issuer()}; without a slash at the end */
    static ApiClient anonymous(URI base) {
        return new ApiClient(base, Optional.empty());
    }

    /** The same API for whoever has that access token. */
    public ApiClient with(String accessToken) {
        return new ApiClient(base, Optional.of("Bearer " + accessToken));
    }

    /** The same API for a service that proves itself by its secret (RFC 7617). */
    public ApiClient asService(String clientId, String secret) {
        String proof = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new ApiClient(base, Optional.of("Basic " + proof));
    }

    /** @param path with its slash at the start, and its query */
    public ApiAnswer get(String path) {
        return send("GET", path, JSON, BodyPublishers.noBody());
    }

    /** @param json of the body */
    public ApiAnswer post(String path, Object json) {
        return send("POST", path, JSON, body(json));
    }

    /** Posts nothing: an act that its address says all of. */
    public ApiAnswer post(String path) {
        return send("POST", path, JSON, BodyPublishers.noBody());
    }

    /** Posts text of any kind, such as {@code text/csv}. */
    public ApiAnswer post(String path, String contentType, String text) {
        return send("POST", path, contentType, BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    }

    public ApiAnswer put(String path) {
        return send("PUT", path, JSON, BodyPublishers.noBody());
    }

    /** @param json of the body */
    public ApiAnswer put(String path, Object json) {
        return send("PUT", path, JSON, body(json));
    }

    /** @param json of the body */
    public ApiAnswer patch(String path, Object json) {
        return send("PATCH", path, JSON, body(json));
    }

    public ApiAnswer delete(String path) {
        return send("DELETE", path, JSON, BodyPublishers.noBody());
    }

    /** Any request without a body. */
    public ApiAnswer send(String method, String path) {
        return send(method, path, JSON, BodyPublishers.noBody());
    }

    /** Any request with text of any kind. */
    public ApiAnswer send(String method, String path, String contentType, String text) {
        return send(method, path, contentType, BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    }

    private ApiAnswer send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", JSON)
                .timeout(LIMIT)
                .method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", contentType);
        }
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return new ApiAnswer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + method + " from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher body(Object json) {
        try {
            return BodyPublishers.ofByteArray(ApiAnswer.JSON.writeValueAsBytes(json));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }

    /** Without the token or the secret. */
    @Override
    public String toString() {
        return "ApiClient[" + base + (authorization.isPresent() ? ", known]" : "]");
    }
}
