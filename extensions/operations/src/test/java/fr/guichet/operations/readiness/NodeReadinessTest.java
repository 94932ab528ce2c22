package fr.guichet.operations.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class NodeReadinessTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InstantSource time = () -> this.now;
    private BooleanSupplier health = () -> true;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final NodeReadiness readiness =
            new NodeReadiness(() -> health.getAsBoolean(), time.withZone(ZoneOffset.UTC), registry);

    @Test
    void aNodeThatWasNotLookedAtIsNotReady() {
        assertThat(shown()).isZero();
    }

    @Test
    void whatTheServerSaysIsShown() {
        readiness.refresh();
        assertThat(shown()).isEqualTo(1);

        health = () -> false;
        readiness.refresh();
        assertThat(shown()).isZero();
    }

    @Test
    void aServerThatCannotSayIsNotReady() {
        readiness.refresh();
        health = () -> {
            throw new IllegalStateException("too slow");
        };

        assertThatThrownBy(readiness::refresh).isInstanceOf(IllegalStateException.class);
        assertThat(shown()).isZero();
    }

    @Test
    void aLookThatDoesNotComeBackIsNoReadiness() {
        readiness.refresh();
        now = now.plusSeconds(59);
        assertThat(shown()).isEqualTo(1);

        now = now.plusSeconds(1);
        assertThat(shown()).isZero();
    }

    private double shown() {
        return registry.get("guichet.node.ready").gauge().value();
    }
}
