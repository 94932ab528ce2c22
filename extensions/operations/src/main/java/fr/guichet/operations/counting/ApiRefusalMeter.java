package fr.guichet.operations.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Who was turned away at an API or a page of ours: {@code guichet_api_refusals_total}. */
final class ApiRefusalMeter {

    private final MeterRegistry registry;

    ApiRefusalMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String error) {
        Counter.builder("guichet.api.refusals")
                .tag("cause", Cause.of(error))
                .register(registry)
                .increment();
    }
}
