package fr.guichet.operations.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Hand-offs between card host and login host: {@code guichet_hand_offs_total}. */
public final class HandOffMeter {

    private final MeterRegistry registry;

    public HandOffMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The card host gave a code. */
    public void issued() {
        count("issued", null);
    }

    /** The login host took a code and what the card host found, be it a card that is believed or one that is not. */
    void redeemed() {
        count("redeemed", null);
    }

    /** The hand-off itself was refused. */
    void refused(String error) {
        count("refused", error);
    }

    private void count(String outcome, String error) {
        Counter.builder("guichet.hand.offs")
                .tag("outcome", outcome)
                .tag("cause", Cause.of(error))
                .register(registry)
                .increment();
    }
}
