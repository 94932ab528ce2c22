package fr.guichet.tests.image;

import com.sun.net.httpserver.HttpServer;
import fr.guichet.local.Secrets;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.RelyingParty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What the dossier service is to a browser: the page that a login comes back to, with a code or with an error. */
final class Dossiers implements AutoCloseable {
    private static final String RETURN = "/login/oauth2/code/guichet";

    private final String secret = Secrets.random();
    private final HttpServer server;

    Dossiers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(RETURN, exchange -> {
            byte[] page = "<!doctype html><html lang=fr><title>Dossiers</title><h1>Dossiers</h1>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /** Origin of its pages. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    String secret() {
        return secret;
    }

    /** Where a login begins (RFC 6749 with RFC 7636). */
    URI login(URI issuer) {
        return URI.create(
                issuer + "/protocol/openid-connect/auth?client_id=dossier-service&response_type=code&scope=openid"
                        + "&state=" + Secrets.random() + "&nonce=" + Secrets.random()
                        + "&code_challenge_method=S256&code_challenge=" + RelyingParty.challenge(Secrets.random())
                        + "&redirect_uri=" + address().resolve(RETURN));
    }

    /** Whether a login has ended here with a code. */
    boolean gotACode(Page page) {
        return page.address().getPath().equals(RETURN)
                && page.address().getQuery().matches("(.*&)?code=[^&]+.*");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
