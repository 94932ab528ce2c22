package fr.guichet.tests.harness;

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
public final class NodeHealth {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NodeHealth() {}

    /** Whether a load balancer would send anybody there: not while there is no answer. */
    public static boolean isReady(Gateway node) {
        try {
            return status(node) == 200;
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }

    /** The status of the answer to the question whether it is ready. */
    public static int status(Gateway node) {
        return ask(node.managementHost().resolve("/health/ready")).statusCode();
    }

    /** Whether its metrics say so, some seconds later. */
    public static boolean isShownReady(Gateway node) {
        return metric(node, "guichet_node_ready") == 1;
    }

    /** The answer to the question whether it is ready. */
    public static String readiness(Gateway node) {
        return ask(node.managementHost().resolve("/health/ready")).body();
    }

    /** Whether these words are in that answer; not while there is none. */
    public static boolean says(Gateway node, String words) {
        try {
            return readiness(node).contains(words);
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** @return the value of a metric without labels; NaN when there is none, or no answer */
    public static double metric(Gateway node, String name) {
        String metrics;
        try {
            metrics = ask(node.managementHost().resolve("/metrics")).body();
        } catch (IllegalStateException noAnswer) {
            return Double.NaN;
        }
        return Pattern.compile("^" + Pattern.quote(name) + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics)
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
