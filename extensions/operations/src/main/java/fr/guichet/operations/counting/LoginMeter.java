package fr.guichet.operations.counting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Logins, and what prevented them: {@code guichet_logins_total}. */
final class LoginMeter {

    private final MeterRegistry registry;

    LoginMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param error null when somebody is in */
    void count(Means means, String error) {
        Counter.builder("guichet.logins")
                .tag("means", means.word())
                .tag("outcome", error == null ? "accepted" : "refused")
                .tag("cause", Cause.of(error))
                .register(registry)
                .increment();
    }
}
