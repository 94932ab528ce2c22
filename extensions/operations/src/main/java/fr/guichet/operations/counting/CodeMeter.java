package fr.guichet.operations.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** One-time codes: {@code guichet_codes_sent_total} and {@code guichet_codes_tried_total}. */
final class CodeMeter {

    private static final String NO_CHANNEL = "none";

    private final MeterRegistry registry;

    CodeMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param error null when the message left */
    void sent(String channel, String error) {
        count("guichet.codes.sent", channel, error == null ? "sent" : "refused", error);
    }

    /** @param error null when it was the right one */
    void tried(String channel, String error) {
        count("guichet.codes.tried", channel, error == null ? "accepted" : "refused", error);
    }

    private void count(String name, String channel, String outcome, String error) {
        Counter.builder(name)
                .tag("channel", channel == null ? NO_CHANNEL : Cause.of(channel))
                .tag("outcome", outcome)
                .tag("cause", Cause.of(error))
                .register(registry)
                .increment();
    }
}
