package fr.guichet.tests.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.tests.harness.TestGuichet;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The management port, as Prometheus and a balancer see it. */
public final class Management {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final TestGuichet guichet;

    public Management(TestGuichet guichet) {
        this.guichet = guichet;
    }

    JsonNode readiness() {
        try {
            return JSON.readTree(get("/health/ready").body());
        } catch (IOException e) {
            throw new AssertionError("health is no JSON", e);
        }
    }

    JsonNode check(String name) {
        for (JsonNode check : readiness().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check is called " + name);
    }

    /** Every sample of a metric of ours. */
    List<Sample> samples() {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("guichet_"))
                .map(Management::sample)
                .toList();
    }

    /** The same, once that metric is among them: gauges are filled every ten seconds. */
    List<Sample> samplesWith(String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<Sample> samples = samples();
            if (samples.stream().anyMatch(sample -> sample.name().equals(name)) || System.nanoTime() > end) {
                return samples;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** The sum over all samples of that name that have these labels, written {@code name=value}. */
    public double sum(String name, String... labels) {
        return samples().stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> List.of(labels).stream()
                        .allMatch(label -> sample.has(label.split("=", 2)[0], label.split("=", 2)[1])))
                .mapToDouble(Sample::value)
                .sum();
    }

    private HttpResponse<String> get(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(guichet.managementHost().resolve(path))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the management port does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** @param published a line; what follows " # " is an exemplar, the trace of one of those that were counted */
    private static Sample sample(String published) {
        String line = published.split(" # ", 2)[0];
        int value = line.lastIndexOf(' ');
        String labels = line.contains("{") ? line.substring(line.indexOf('{') + 1, line.lastIndexOf('}')) : "";
        String name = line.substring(0, line.contains("{") ? line.indexOf('{') : value);
        Matcher found = LABEL.matcher(labels);
        return new Sample(
                name,
                found.results()
                        .map(label -> new Label(label.group(1), label.group(2)))
                        .toList(),
                Double.parseDouble(line.substring(value + 1)));
    }

    record Label(String name, String value) {}

    record Sample(String name, List<Label> labels, double value) {

        boolean has(String label, String wanted) {
            return labels.contains(new Label(label, wanted));
        }
    }
}
