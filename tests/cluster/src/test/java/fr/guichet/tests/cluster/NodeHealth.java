package fr.guichet.tests.cluster;

import fr.guichet.local.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a node says of itself to those who look after it. */
final class NodeHealth {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NodeHealth() {}

    /** Whether a load balancer would send anybody there. */
    static boolean isReady(Gateway node) {
        return ask(node.managementHost().resolve("/health/ready")).statusCode() == 200;
    }

    /** The answer to the question whether it is ready. */
    static String readiness(Gateway node) {
        return ask(node.managementHost().resolve("/health/ready")).body();
    }

    /** @return the value of a metric without labels; NaN when there is none */
    static double metric(Gateway node, String name) {
        return Pattern.compile("^" + Pattern.quote(name) + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(ask(node.managementHost().resolve("/metrics")).body())
                .results()
                .map((MatchResult value) -> Double.parseDouble(value.group(1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static HttpResponse<String> ask(URI address) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + address.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
