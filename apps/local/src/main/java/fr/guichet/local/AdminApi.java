package fr.guichet.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Duration;

/** The server's admin REST API, with the rights of the temporary service account. */
public final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI loginHost;
    private final AdminCredentials admin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public AdminApi(URI loginHost, AdminCredentials admin) {
        this.loginHost = loginHost;
        this.admin = admin;
    }

    /** The server answered a call with something else than success. Carries no body: it may hold personal data. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(String method, String path, int status) {
            super(method + " " + path.split("\\?", 2)[0] + " was answered with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** @param path below {@code /admin/realms}, such as {@code professionnels/users?username=…}; may be empty */
    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    public JsonNode post(String path, Object body) {
        return call("POST", path, body);
    }

    /** Posts a file of another kind than JSON, such as {@code text/csv}; UTF-8. */
    public JsonNode post(String path, String contentType, String text) {
        return call("POST", path, contentType, BodyPublishers.ofString(text));
    }

    public JsonNode put(String path, Object body) {
        return call("PUT", path, body);
    }

    public JsonNode delete(String path) {
        return call("DELETE", path, null);
    }

    /** Deletes what the body names, such as the roles behind a role. */
    public JsonNode delete(String path, Object body) {
        return call("DELETE", path, body);
    }

    private JsonNode call(String method, String path, Object body) {
        try {
            return call(
                    method,
                    path,
                    "application/json",
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }

    private JsonNode call(String method, String path, String contentType, BodyPublisher body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            loginHost.resolve("/admin/realms" + (path.isEmpty() ? "" : "/" + path)))
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body);
            if (body.contentLength() != 0) {
                request.header("Content-Type", contentType);
            }
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new RefusedException(method, path, response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("The admin API could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the admin API", e);
        }
    }

    /** A token for each call: they last a minute, and nothing here is in a hurry. */
    private String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(admin.clientId()) + "&client_secret="
                + encoded(admin.clientSecret());
        HttpRequest request = HttpRequest.newBuilder(loginHost.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new RefusedException("POST", "token of the temporary administrator", response.statusCode());
        }
        return JSON.readTree(response.body()).get("access_token").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
