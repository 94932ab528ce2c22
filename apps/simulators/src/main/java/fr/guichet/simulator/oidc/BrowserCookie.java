package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie of the session. Browsers share cookies among all ports of a host, so its name says which provider, on
 * which port, it is of.
 */
final class BrowserCookie {

    private final String name;

    BrowserCookie(Face face, int port) {
        this.name = "SIMULATED_" + face.name() + "_" + port;
    }

    String name() {
        return name;
    }

    Optional<String> of(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
