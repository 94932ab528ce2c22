package fr.guichet.tests.harness;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A span that the server exported.
 *
 * @param trace id of the trace
 * @param parent id of its parent; empty for a root
 * @param start when it began, by the server's clock
 */
public record CollectedSpan(
        String name, String trace, String parent, Instant start, Map<String, String> attributes, int events) {

    static CollectedSpan of(Span span) {
        return new CollectedSpan(
                span.getName(),
                hex(span.getTraceId()),
                hex(span.getParentSpanId()),
                Instant.EPOCH.plusNanos(span.getStartTimeUnixNano()),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(KeyValue::getKey, attribute -> text(attribute.getValue()))),
                span.getEventsCount());
    }

    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static String text(AnyValue value) {
        return value.hasStringValue() ? value.getStringValue() : String.valueOf(value.getIntValue());
    }
}
