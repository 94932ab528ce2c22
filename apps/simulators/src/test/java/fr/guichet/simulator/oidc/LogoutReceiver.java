package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client's address for logout tokens, which keeps them all. */
final class LogoutReceiver implements AutoCloseable {

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    LogoutReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                tokens.add(Parameters.ofForm(exchange).get("logout_token"));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/logout");
    }

    List<String> tokens() {
        return tokens;
    }

    String last() {
        return tokens.get(tokens.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
