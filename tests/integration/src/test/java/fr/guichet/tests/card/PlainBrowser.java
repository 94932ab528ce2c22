package fr.guichet.tests.card;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Follows a login over a server of its own: cookies for the login host, a card for every handshake, no pages. */
final class PlainBrowser {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient client;
    private final URI loginHost;
    private final Map<String, String> cookies = new HashMap<>();

    PlainBrowser(SSLContext reader, URI loginHost) {
        this.client = HttpClient.newBuilder()
                .sslContext(reader)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build();
        this.loginHost = loginHost;
    }

    /** The last answer of a chain of redirects. */
    HttpResponse<String> open(URI address) throws IOException, InterruptedException {
        URI next = address;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = get(next);
            if (answer.headers().firstValue("Location").isEmpty()) {
                return answer;
            }
            next = next.resolve(answer.headers().firstValue("Location").get());
        }
        throw new IOException("redirected without end");
    }

    boolean hasSession() {
        return cookies.containsKey("KEYCLOAK_IDENTITY");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        boolean isLoginHost = loginHost.getAuthority().equals(address.getAuthority());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(LIMIT).header("Accept-Language", "fr");
        if (isLoginHost && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (isLoginHost) {
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
        }
        return answer;
    }

    private void keep(String header) {
        String[] cookie = header.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
