package fr.guichet.operations.calls;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Locale;
import java.util.Optional;

/**
 * The span of one call, a child of what its thread is doing. Its attributes name the other side and how it went, never
 * what was asked: a path or an exception could name a person.
 */
final class CallSpan {

    private static final AttributeKey<String> PEER = AttributeKey.stringKey("guichet.peer");
    private static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("guichet.outcome");
    private static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("guichet.attempts");

    private final Span span;

    private CallSpan(Span span) {
        this.span = span;
    }

    static CallSpan start(Optional<Tracer> tracer, CallKind kind, String peer, String host) {
        Span span = tracer.map(
                        known -> known.spanBuilder("guichet." + kind.name().toLowerCase(Locale.ROOT))
                                .setSpanKind(SpanKind.CLIENT)
                                .setAttribute(PEER, peer)
                                .startSpan())
                .orElseGet(Span::getInvalid);
        if (host != null) {
            span.setAttribute(HOST, host);
        }
        return new CallSpan(span);
    }

    void end(CallOutcome outcome, int attempts) {
        span.setAttribute(OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
        span.setAttribute(ATTEMPTS, (long) attempts);
        if (outcome != CallOutcome.ANSWERED) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
