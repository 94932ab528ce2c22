package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The admin API of one realm. Paths are below {@code /admin/realms/{realm}/}. */
final class AdminConnection {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Below the minute that tokens of {@code master} last by default. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private final AdminAccess access;
    private final String realm;
    private final Clock clock;
    private final HttpClient http;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    AdminConnection(AdminAccess access, String realm, Clock clock) {
        this.access = access;
        this.realm = realm;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    String realm() {
        return realm;
    }

    /** What is there. */
    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new NotDoneException("GET " + path + " was answered with 404"));
    }

    /** What is there, or nothing when the server does not know it. */
    Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = send("GET", path, BodyPublishers.noBody());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(json(done("GET", path, answer)));
    }

    /** Creates something; the id the server gave it, empty when it says none. */
    String post(String path, JsonNode body) {
        String location = done("POST", path, send("POST", path, body(body)))
                .headers()
                .firstValue("Location")
                .orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    void put(String path, JsonNode body) {
        done("PUT", path, send("PUT", path, body(body)));
    }

    void delete(String path) {
        done("DELETE", path, send("DELETE", path, BodyPublishers.noBody()));
    }

    void delete(String path, JsonNode body) {
        done("DELETE", path, send("DELETE", path, body(body)));
    }

    /** Makes the realm; the next call gets a token that knows of it. */
    void createRealm(JsonNode whole) {
        String name = "the realm";
        done("POST", name, send(access.server().resolve("admin/realms"), "POST", body(whole)));
        token = "";
        tokenUntil = Instant.MIN;
    }

    /** One step of a path, whatever it is called; the server refuses one in which more is encoded than has to be. */
    static String step(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body) {
        String below = "admin/realms/" + step(realm) + (path.isEmpty() ? "" : "/" + path);
        return send(access.server().resolve(below), method, body);
    }

    private HttpResponse<byte[]> send(URI address, String method, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json")
                .timeout(LIMIT)
                .method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.build());
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NotDoneException("the server could not be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDoneException("interrupted while waiting for the server");
        }
    }

    private String token() {
        if (!clock.instant().isBefore(tokenUntil)) {
            String form = "grant_type=client_credentials&client_id=" + step(access.clientId()) + "&client_secret="
                    + step(access.clientSecret());
            HttpResponse<byte[]> answer = answer(
                    HttpRequest.newBuilder(access.server().resolve("realms/master/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(LIMIT)
                            .POST(BodyPublishers.ofString(form))
                            .build());
            if (answer.statusCode() != 200) {
                throw new NotDoneException("no token for the client, status " + answer.statusCode());
            }
            token = json(answer).path("access_token").asText();
            tokenUntil = clock.instant().plus(TOKEN_AGE);
        }
        return token;
    }

    private static HttpResponse<byte[]> done(String method, String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new NotDoneException(method + " " + path + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new NotDoneException("the server answered with what is no JSON");
        }
    }

    private static BodyPublisher body(JsonNode body) {
        return BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }
}
