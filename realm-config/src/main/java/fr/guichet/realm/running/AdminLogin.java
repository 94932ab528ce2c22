package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Gets an access token for a service account of the realm {@code master}: client credentials (RFC 6749, 4.4). */
public final class AdminLogin {

    private static final String TOKENS = "realms/master/protocol/openid-connect/token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final AdminAccess access;
    private final Duration limit;

    /**
     * Prepares it; nothing is asked yet.
     *
     * @param access to the server
     * @param limit how long the answer may take
     */
    public AdminLogin(HttpClient http, AdminAccess access, Duration limit) {
        this.http = http;
        this.access = access;
        this.limit = limit;
    }

    /**
     * A new one.
     *
     * @throws NotDoneException when the server does not know the client by that secret
     * @throws IOException when the server cannot be reached, or answers with what is no JSON
     */
    public String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + encoded(access.clientId()) + "&client_secret="
                + encoded(access.clientSecret());
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(access.server().resolve(TOKENS))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(limit)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new NotDoneException("no token for the client, status " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
