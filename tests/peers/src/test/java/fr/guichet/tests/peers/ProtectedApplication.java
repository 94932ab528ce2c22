package fr.guichet.tests.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What stands behind the relying party and knows nothing of logins: it shows the claims that it is handed as headers. */
final class ProtectedApplication implements AutoCloseable {
    /** How the relying party's module names a claim, in lower case. */
    private static final String CLAIM = "oidc_claim_";

    private final HttpServer server;

    private ProtectedApplication(HttpServer server) {
        this.server = server;
    }

    static ProtectedApplication start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ProtectedApplication::answer);
            server.start();
            return new ProtectedApplication(server);
        } catch (IOException e) {
            throw new IllegalStateException("No port for the application", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=fr><title>Application</title><h1>")
                .append(escaped(exchange.getRequestURI().getPath()))
                .append("</h1><dl>");
        for (Map.Entry<String, java.util.List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(CLAIM)) {
                page.append("<dt>")
                        .append(escaped(name))
                        .append("<dd id=\"claim-")
                        .append(escaped(name.substring(CLAIM.length())))
                        .append("\">")
                        .append(escaped(header.getValue().get(0)));
            }
        }
        byte[] body = page.append("</dl>").toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
