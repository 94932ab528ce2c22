package fr.guichet.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One request to a simulator's pages: address, language, fields, cookies, and whether it comes from those pages. */
public final class Request {

    private static final int FORM_LIMIT_BYTES = 16 * 1024;

    private final HttpExchange exchange;
    private final Map<String, String> query;
    private final Map<String, String> form;

    private Request(HttpExchange exchange, Map<String, String> query, Map<String, String> form) {
        this.exchange = exchange;
        this.query = query;
        this.form = form;
    }

    /** @throws IOException when the request breaks off */
    public static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> form = exchange.getRequestMethod().equals("POST")
                ? fields(new String(exchange.getRequestBody().readNBytes(FORM_LIMIT_BYTES), StandardCharsets.UTF_8))
                : Map.of();
        return new Request(exchange, fields(exchange.getRequestURI().getRawQuery()), form);
    }

    public String path() {
        return exchange.getRequestURI().getRawPath();
    }

    public boolean isPost() {
        return exchange.getRequestMethod().equals("POST");
    }

    public boolean isGet() {
        return exchange.getRequestMethod().equals("GET");
    }

    /** The one asked for, else the browser's, else French. */
    public Language language() {
        String asked = query.getOrDefault("lang", form.get("lang"));
        if (asked != null) {
            return Language.of(asked);
        }
        String preferred = exchange.getRequestHeaders().getFirst("Accept-Language");
        return preferred == null ? Language.FR : Language.preferredBy(preferred);
    }

    /** Value of a form field; empty when absent. */
    public String field(String name) {
        return form.getOrDefault(name, "");
    }

    /** Value of a parameter of the address; empty when absent. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** Value of a cookie. */
    public Optional<String> cookie(String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** Path and query as the browser wrote them, without the language. */
    public String target() {
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw == null) {
            return path();
        }
        StringBuilder kept = new StringBuilder();
        for (String pair : raw.split("&", -1)) {
            if (!pair.startsWith("lang=")) {
                kept.append(kept.length() == 0 ? "?" : "&").append(pair);
            }
        }
        return path() + kept;
    }

    /** The same page in a language. */
    public String targetIn(Language language) {
        String target = target();
        return target + (target.contains("?") ? "&lang=" : "?lang=") + language.code();
    }

    /**
     * Whether the address is this machine's own name. Another name that was made to point here (DNS rebinding) would
     * let a page of somewhere else read these pages.
     */
    public boolean isForThisMachine() {
        String host = exchange.getRequestHeaders().getFirst("Host");
        int port = exchange.getLocalAddress().getPort();
        return host != null
                && Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port)
                        .contains(host);
    }

    /** Whether a form was sent by a page of this very server, as far as the browser says. */
    public boolean isFromThisSite() {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin == null
                || origin.equals("http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        if (text == null) {
            return fields;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    fields.put(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // A field that is not encoded as one counts as absent.
                }
            }
        }
        return fields;
    }
}
