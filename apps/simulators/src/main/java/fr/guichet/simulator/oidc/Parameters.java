package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters of a request, of its query or its form; one that is there twice counts as absent, as OAuth has it. */
final class Parameters {

    private static final int FORM_LIMIT_BYTES = 64 * 1024;

    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters(String encoded) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decode(pair.substring(0, equals));
                seen.merge(name, 1, Integer::sum);
                values.put(name, decode(pair.substring(equals + 1)));
            }
        }
        values.keySet().removeIf(name -> seen.get(name) > 1);
    }

    static Parameters ofQuery(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return new Parameters(query == null ? "" : query);
    }

    static Parameters ofForm(HttpExchange exchange) throws IOException {
        return new Parameters(
                new String(exchange.getRequestBody().readNBytes(FORM_LIMIT_BYTES), StandardCharsets.UTF_8));
    }

    /** Of the form of a POST, of the query of everything else. */
    static Parameters of(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST") ? ofForm(exchange) : ofQuery(exchange);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** Empty when absent. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
