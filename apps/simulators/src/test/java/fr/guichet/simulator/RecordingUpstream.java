package fr.guichet.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A login host that remembers what it was asked and redirects to a fixed address. */
public final class RecordingUpstream implements AutoCloseable {

    public record Asked(URI target, Headers headers, String from) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile String location = "http://localhost:8080/after?code=abc";

    public RecordingUpstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI origin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void redirectTo(String target) {
        location = target;
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked only() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked.size() + " times");
        }
        return asked.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRemoteAddress().getAddress().getHostAddress()));
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(303, -1);
        }
    }
}
