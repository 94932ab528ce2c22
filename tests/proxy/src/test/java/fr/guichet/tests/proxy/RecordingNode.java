package fr.guichet.tests.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** In the place of a gateway: keeps what reaches it, from the head of a request on, and answers with its name. */
final class RecordingNode implements AutoCloseable {
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final String name;
    private final int port = Ports.free();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicReference<CountDownLatch> held = new AtomicReference<>(OPEN);
    private HttpServer server;
    private ExecutorService threads;

    RecordingNode(String name) {
        this.name = name;
        comeUp();
    }

    /**
     * A request that reached it.
     *
     * @param from address of the peer
     * @param target path and query
     */
    record Asked(String method, String from, String target, Headers headers) {}

    /** At its port, again after {@link #close}. */
    void comeUp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/health/ready", exchange -> send(exchange, "{\"status\":\"UP\"}"));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                exchange.getRequestURI().toString(),
                headers));
        exchange.getRequestBody().readAllBytes();
        passed(held.get());
        send(exchange, name);
    }

    private static void passed(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** No request that reaches it from now on is answered until what this gives is closed. */
    Held hold() {
        CountDownLatch gate = new CountDownLatch(1);
        held.set(gate);
        return () -> {
            held.set(OPEN);
            gate.countDown();
        };
    }

    /** Requests under way. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    /** From now on connections are refused, as those to a node that is down. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
