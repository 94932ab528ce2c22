package fr.guichet.federation.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An upstream on loopback whose answers a test sets, path by path. */
final class JsonServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Request> requests = new ConcurrentHashMap<>();

    JsonServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    void answer(String path, int status, String body) {
        answer(path, status, "application/json", body);
    }

    void answer(String path, int status, String type, String body) {
        answers.put(path, new Answer(status, type, body));
    }

    int count(String path) {
        return counts.getOrDefault(path, 0);
    }

    /** The last request to a path. */
    Request last(String path) {
        return requests.get(path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        counts.merge(path, 1, Integer::sum);
        requests.put(
                path,
                new Request(
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "nothing here"));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        if (answer.type != null) {
            exchange.getResponseHeaders().set("Content-Type", answer.type);
        }
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Request(String authorization, String body) {}

    private record Answer(int status, String type, String body) {}
}
