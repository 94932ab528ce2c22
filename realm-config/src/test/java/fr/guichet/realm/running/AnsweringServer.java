package fr.guichet.realm.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server whose realm {@code some} is empty and changes between two questions, which the real one of tests/realm does not do
 * when it is wanted.
 */
final class AnsweringServer implements AutoCloseable {

    private static final String REALM = "/admin/realms/some";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> then = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "GET ",
            "{\"id\":\"1\"}",
            "GET /client-policies/profiles",
            "{}",
            "GET /client-policies/policies",
            "{}",
            "POST /realms/master/protocol/openid-connect/token",
            "{\"access_token\":\"t\"}"));

    AnsweringServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param question such as {@code GET /roles}, below the realm; without an answer of its own it gets an empty list */
    AnsweringServer answering(String question, String json) {
        answers.put(question, json);
        return this;
    }

    /** From the first of those questions on, another one has another answer. */
    AnsweringServer thenAnswering(String after, String question, String json) {
        then.put(after, () -> answers.put(question, json));
        return this;
    }

    AdminAccess access() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        return new AdminAccess(address, "client", "secret-of-it");
    }

    /** Every question, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String question = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().replaceFirst("^" + REALM, "");
        byte[] answer = answers.getOrDefault(question, "[]").getBytes(StandardCharsets.UTF_8);
        asked.add(question);
        then.getOrDefault(question, () -> {}).run();
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
