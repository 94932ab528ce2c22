package fr.guichet.simulator.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a simulator's pages are sent with: always the headers that keep a page to itself.
 *
 * @param policy Content-Security-Policy
 * @param cookie to set, as its header is written
 */
public record Answer(
        int status, String type, String policy, Optional<URI> location, Optional<String> cookie, byte[] body) {

    private static final String HTML = "text/html; charset=utf-8";

    /** No script, no foreign resource, no frame around it; forms go to the workbench, and from there on loopback. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    /** A mail is a stranger's document: no script, no request anywhere, and its links open in the whole window. */
    private static final String MAIL_POLICY = "sandbox allow-top-navigation-by-user-activation; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'";

    /** A page whose forms come back here. */
    public static Answer page(int status, String html) {
        return new Answer(
                status, HTML, PAGE_POLICY, Optional.empty(), Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page whose form leads to another host in the end: browsers hold {@code form-action} against every redirection
     * that follows, so that host's machine is named, with all its ports, and this one under its number, where the pages of
     * Pro Santé Connect are.
     */
    public static Answer pageLeadingTo(URI host, int status, String html) {
        String elsewhere = " " + host.getScheme() + "://" + host.getHost() + ":* http://127.0.0.1:*";
        return new Answer(
                status,
                HTML,
                PAGE_POLICY + elsewhere,
                Optional.empty(),
                Optional.empty(),
                html.getBytes(StandardCharsets.UTF_8));
    }

    /** A stranger's document, in a frame of a page. */
    public static Answer mail(String html) {
        // Without a base, a link would open inside the frame, where nothing else is allowed.
        String document = "<base target=\"_top\">" + html;
        return new Answer(
                200, HTML, MAIL_POLICY, Optional.empty(), Optional.empty(), document.getBytes(StandardCharsets.UTF_8));
    }

    /** The sheet that all pages share. */
    public static Answer style() {
        return new Answer(
                200,
                "text/css; charset=utf-8",
                "default-src 'none'",
                Optional.empty(),
                Optional.empty(),
                PageStyle.sheet());
    }

    /** What programs read. */
    public static Answer json(int status, String json) {
        return new Answer(
                status,
                "application/json",
                "default-src 'none'",
                Optional.empty(),
                Optional.empty(),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** No content. */
    public static Answer empty(int status) {
        return new Answer(status, HTML, PAGE_POLICY, Optional.empty(), Optional.empty(), new byte[0]);
    }

    /**
     * The same with a cookie of the browser's session, which no script reads.
     *
     * @param value empty to take the cookie away
     */
    public Answer withCookie(String name, String value) {
        String header =
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (value.isEmpty() ? "; Max-Age=0" : "");
        return new Answer(status, type, policy, location, Optional.of(header), body);
    }

    /** Elsewhere, by GET. */
    public static Answer redirect(URI location) {
        return new Answer(303, HTML, PAGE_POLICY, Optional.of(location), Optional.empty(), new byte[0]);
    }

    /** @throws IOException when the browser has gone */
    public void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        cookie.ifPresent(value -> headers.add("Set-Cookie", value));
        location.ifPresent(target -> headers.set("Location", target.toString()));
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
