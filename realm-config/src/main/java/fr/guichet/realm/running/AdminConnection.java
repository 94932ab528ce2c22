package fr.guichet.realm.running;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The admin API of one realm. Paths are below {@code /admin/realms/{realm}/}. */
final class AdminConnection {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What most lists stop at by default, some without being asked. */
    private static final int PAGE = 100;

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Below the minute that tokens of {@code master} last by default. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private final AdminAccess access;
    private final String realm;
    private final Clock clock;
    private final HttpClient http;
    private final AdminLogin login;
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
        this.login = new AdminLogin(http, access, LIMIT);
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

    /** All of a list that the server answers in pages. @param list its path, with a question mark and what is asked of it */
    List<JsonNode> pages(String list) {
        List<JsonNode> all = new ArrayList<>();
        int last;
        do {
            JsonNode page = get(list + "&max=" + PAGE + "&first=" + all.size());
            page.forEach(all::add);
            last = page.size();
        } while (last == PAGE);
        return all;
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
        return reached(() -> http.send(request, BodyHandlers.ofByteArray()));
    }

    private String token() {
        if (!clock.instant().isBefore(tokenUntil)) {
            token = reached(login::token);
            tokenUntil = clock.instant().plus(TOKEN_AGE);
        }
        return token;
    }

    /** Something that is asked of the server. */
    private interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    private static <T> T reached(Call<T> call) {
        try {
            return call.make();
        } catch (JsonProcessingException e) {
            throw new NotDoneException("the server answered with what is no JSON");
        } catch (IOException e) {
            throw new NotDoneException("the server could not be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDoneException("interrupted while waiting for the server");
        }
    }

    private static HttpResponse<byte[]> done(String method, String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new NotDoneException(method + " " + path + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return answer.body().length == 0 ? MissingNode.getInstance() : reached(() -> JSON.readTree(answer.body()));
    }

    private static BodyPublisher body(JsonNode body) {
        return BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8);
    }
}
