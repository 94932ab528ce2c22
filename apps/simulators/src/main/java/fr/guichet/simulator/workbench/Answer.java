package fr.guichet.simulator.workbench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the workbench sends back, always with the headers that keep a page to itself.
 *
 * @param policy Content-Security-Policy
 */
record Answer(int status, String type, String policy, Optional<URI> location, byte[] body) {

    private static final String HTML = "text/html; charset=utf-8";

    /** No script, no foreign resource, no frame around it; forms go to the workbench, and from there on loopback. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    /** A mail is a stranger's document: no script, no request anywhere, and its links open in the whole window. */
    private static final String MAIL_POLICY = "sandbox allow-top-navigation-by-user-activation; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'";

    static Answer page(int status, String html) {
        return new Answer(status, HTML, PAGE_POLICY, Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page whose form leads to other hosts in the end: browsers hold {@code form-action} against every redirection
     * that follows, so the login host's machine is named, with all its ports.
     */
    static Answer readerPage(int status, String html, URI loginHost) {
        String elsewhere = " " + loginHost.getScheme() + "://" + loginHost.getHost() + ":*";
        return new Answer(
                status, HTML, PAGE_POLICY + elsewhere, Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer mail(String html) {
        // Without a base, a link would open inside the frame, where nothing else is allowed.
        String document = "<base target=\"_top\">" + html;
        return new Answer(200, HTML, MAIL_POLICY, Optional.empty(), document.getBytes(StandardCharsets.UTF_8));
    }

    static Answer style(byte[] css) {
        return new Answer(200, "text/css; charset=utf-8", "default-src 'none'", Optional.empty(), css);
    }

    static Answer redirect(URI location) {
        return new Answer(303, HTML, PAGE_POLICY, Optional.of(location), new byte[0]);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        location.ifPresent(target -> headers.set("Location", target.toString()));
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
