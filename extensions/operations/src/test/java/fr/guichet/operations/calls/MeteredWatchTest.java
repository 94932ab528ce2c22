package fr.guichet.operations.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import fr.guichet.identity.watch.Watch;
import fr.guichet.identity.watch.WatchedCall;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls without anybody who traces: timed, and nothing more. */
class MeteredWatchTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Watch watch = new MeteredWatch(registry, Optional::empty);

    @ParameterizedTest
    @EnumSource(CallKind.class)
    void everyKindOfCallHasATimer(CallKind kind) {
        try (WatchedCall call = watch.begin(kind, "peer", null)) {
            call.ended(CallOutcome.ANSWERED);
        }

        assertThat(registry.find(CallTimer.of(kind).metric())
                        .tags("outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCallOfWhichNothingWasSaidFailed() {
        watch.begin(CallKind.OCSP, "peer", "host").close();

        assertThat(registry.find("guichet.ocsp")
                        .tags("outcome", "failed", "issuer", "peer")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theServiceLoaderFindsThisWatch() {
        assertThat(Watch.ofThisServer()).isInstanceOf(MeteredWatch.class);
    }
}
