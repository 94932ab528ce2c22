package fr.guichet.simulator.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.simulator.DaemonThreads;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The operator's HTTP side: {@code POST /sms} with {@code to}, {@code text} and {@code from}, as JSON or as a form. Says
 * {@code {"status":"accepted"}} when it takes the SMS.
 */
final class HttpSmsServer implements AutoCloseable {

    private static final int REQUEST_LIMIT_BYTES = 16 * 1024;
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = DaemonThreads.named("sms-http");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger elsewhere = new AtomicInteger();
    private final SmsInbox inbox;
    private final SmsBehaviours behaviours;
    private final SmsCredentials credentials;

    HttpSmsServer(int port, SmsInbox inbox, SmsBehaviours behaviours, SmsCredentials credentials) throws IOException {
        this.inbox = inbox;
        this.behaviours = behaviours;
        this.credentials = credentials;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often a redirection was followed. */
    int askedElsewhere() {
        return elsewhere.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(SmsGatewaySimulator.ELSEWHERE)) {
                elsewhere.incrementAndGet();
                send(exchange, 200, "{\"status\":\"accepted\"}");
            } else if (!path.equals(SmsGatewaySimulator.PATH)) {
                send(exchange, 404, "{}");
            } else if (!credentials
                    .authorization()
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "{\"status\":\"unauthorized\"}");
            } else {
                take(exchange, fields(exchange));
            }
        }
    }

    private void take(HttpExchange exchange, Map<String, String> sms) throws IOException {
        String number = sms.getOrDefault("to", "");
        String text = sms.getOrDefault("text", "");
        if (number.isEmpty() || text.isEmpty()) {
            send(exchange, 400, "{\"status\":\"incomplete\"}");
            return;
        }
        SmsBehaviour behaviour = behaviours.of(number);
        inbox.attempted(number);
        if (behaviour.takes()) {
            inbox.deliver(number, sms.getOrDefault("from", ""), text, ReceivedSms.Route.HTTP);
        }
        behave(exchange, behaviour);
    }

    private void behave(HttpExchange exchange, SmsBehaviour behaviour) throws IOException {
        switch (behaviour) {
            case ACCEPT -> send(exchange, 200, "{\"status\":\"accepted\"}");
            case ACCEPT_SLOWLY -> {
                pause(SmsGatewaySimulator.DELAY);
                send(exchange, 200, "{\"status\":\"accepted\"}");
            }
            case FAIL -> send(exchange, 500, "{\"status\":\"error\"}");
            case REFUSE_RECIPIENT -> send(exchange, 422, "{\"status\":\"invalid recipient\"}");
            case THROTTLE -> send(exchange, 429, "{\"status\":\"slow down\"}");
            case REFUSE_IN_BODY -> send(exchange, 200, "{\"status\":\"refused\"}");
            case NEVER_ANSWER -> pause(SmsGatewaySimulator.NEVER);
            case ANSWER_NONSENSE -> send(exchange, 200, "<html>It works!</html>");
            case ANSWER_WITHOUT_END -> sendWithoutEnd(exchange);
            case DROP_CONNECTION -> {
                // Closing the exchange without an answer ends the connection.
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", SmsGatewaySimulator.ELSEWHERE);
                exchange.sendResponseHeaders(307, -1);
            }
        }
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(REQUEST_LIMIT_BYTES), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        if ("application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            json(body)
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
        } else {
            for (String pair : body.split("&", -1)) {
                int equals = Math.max(0, pair.indexOf('='));
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            return JSON.createObjectNode();
        }
    }

    private void sendWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = " ".repeat(CHUNK_BYTES).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.getResponseBody()) {
            while (stopped.getCount() > 0) {
                out.write(chunk);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void pause(Duration duration) {
        try {
            if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
