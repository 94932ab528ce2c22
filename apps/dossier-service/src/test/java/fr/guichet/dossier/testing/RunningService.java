package fr.guichet.dossier.testing;

import fr.guichet.dossier.DossierService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, started as its {@code main} does, on a free port with a database of its own. */
public final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /** Starts it against a gateway; {@code settings} are {@code name=value}. */
    public static RunningService start(TestGateway gateway, String... settings) {
        return start(gateway.issuer(), gateway.clientSecret(), settings);
    }

    public static RunningService start(String issuer, String clientSecret, String... settings) {
        // The address must be known before the start, since the redirect URI is made of it.
        int port = freePort();
        String url = "http://localhost:" + port;
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", String.valueOf(port));
        all.put("guichet.service.public-url", url);
        all.put("guichet.gateway.issuer", issuer);
        all.put("guichet.gateway.client-secret", clientSecret);
        all.put("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(SpringApplication.run(DossierService.class, arguments), url);
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String path) {
        return url + path;
    }

    /** GET without following redirects; headers are {@code name, value, ...}. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** POST of a form of one field, as the gateway sends one. */
    public HttpResponse<String> form(String path, String name, String value) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .build());
    }

    /** GET of the API with a bearer token. */
    public HttpResponse<String> api(String path, String token) {
        return get(path, "Authorization", "Bearer " + token);
    }

    /** A request of the API with a bearer token and a JSON document, which may be null. */
    public HttpResponse<String> api(String method, String path, String token, String json) {
        return send(HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A part of the service, by its type. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
