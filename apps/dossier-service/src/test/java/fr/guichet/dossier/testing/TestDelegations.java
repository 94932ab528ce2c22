package fr.guichet.dossier.testing;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The gateway's word on delegations: {@code POST delegations/introspect}, for its client alone. All are to one account. It
 * can answer anything, too much, too late or never.
 */
public final class TestDelegations implements HttpHandler {

    private static final int BYTES_WITHOUT_END = 4 * 1024 * 1024;

    private final String credentials;
    private final Function<String, Map<String, String>> form;
    private final Map<String, TestDelegation> inForce = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Answer answer = this::asUsual;

    TestDelegations(String client, String secret, Function<String, Map<String, String>> form) {
        this.credentials =
                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.form = form;
    }

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange, Map<String, String> question) throws IOException;
    }

    /** From now on it is in force, with these rights. */
    public void grants(TestDelegation delegation) {
        inForce.put(delegation.id(), delegation);
    }

    /** From now on it is not. */
    public void ends(TestDelegation delegation) {
        inForce.remove(delegation.id());
    }

    /** How often it was asked. */
    public int questions() {
        return questions.get();
    }

    /** Answers every question with this. */
    public void answersAll(int status, String body) {
        answer = (exchange, question) -> respond(exchange, status, body);
    }

    /** Answers no question, and keeps the connection. */
    public void keepsSilent() {
        answer = (exchange, question) -> untilClosed();
    }

    /** Begins every answer and never comes to its end. */
    public void stopsHalfway() {
        answer = (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"active\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            untilClosed();
        };
    }

    /** Answers every question with more than anybody should read. */
    public void talksWithoutEnd() {
        answer = (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(" ".repeat(BYTES_WITHOUT_END).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        };
    }

    void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        Map<String, String> question =
                form.apply(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!"POST".equals(exchange.getRequestMethod())
                || !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        answer.give(exchange, question);
    }

    private void asUsual(HttpExchange exchange, Map<String, String> question) throws IOException {
        TestDelegation asked = inForce.get(question.getOrDefault("delegation", ""));
        boolean active = asked != null && TestClaims.ACCOUNT.equals(question.get("sub"));
        respond(
                exchange,
                200,
                active
                        ? JSONObjectUtils.toJSONString(Map.of("active", true, "delegations", List.of(asked.claim())))
                        : "{\"active\":false}");
    }

    private void untilClosed() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
