package fr.guichet.tests.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.guichet.local.GatewaySettings;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Takes the spans that the server exports (OTLP over HTTP, protobuf) and keeps those of ours; those of the server are
 * counted by nobody.
 */
public final class TraceCollector implements AutoCloseable {
    private static final String OURS = "guichet.";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<CollectedSpan> spans = new ArrayList<>();

    TraceCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** A gateway that traces every request, without the database's part of it. */
    GatewaySettings receiving(GatewaySettings settings) {
        return settings.withBuildOptions(
                        "--tracing-enabled=true",
                        "--tracing-jdbc-enabled=false",
                        "--tracing-infinispan-enabled=false",
                        "--tracing-sampler-type=always_on")
                .withOptions(
                        "--tracing-endpoint=http://127.0.0.1:"
                                + server.getAddress().getPort(),
                        "--tracing-protocol=http/protobuf",
                        // Lines of the log stay what they are in production without tracing.
                        "--log-console-include-trace=false");
    }

    /** Waits for a span of ours; exports come in batches, some seconds apart. */
    public Optional<CollectedSpan> await(Predicate<CollectedSpan> wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        synchronized (spans) {
            try {
                while (true) {
                    Optional<CollectedSpan> found =
                            spans.stream().filter(wanted).findFirst();
                    long left = end - System.nanoTime();
                    if (found.isPresent() || left <= 0) {
                        return found;
                    }
                    spans.wait(Math.max(1, Duration.ofNanos(left).toMillis()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /** All of ours until now. */
    public List<CollectedSpan> spans() {
        synchronized (spans) {
            return List.copyOf(spans);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = body(exchange)) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .filter(span -> span.getName().startsWith(OURS))
                    .forEach(this::keep);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
    }

    private void keep(Span span) {
        synchronized (spans) {
            spans.add(CollectedSpan.of(span));
            spans.notifyAll();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
