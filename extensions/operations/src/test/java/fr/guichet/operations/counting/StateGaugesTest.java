package fr.guichet.operations.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockSkew;
import fr.guichet.operations.clock.ClockWatch;
import fr.guichet.operations.readiness.NodeState;
import fr.guichet.operations.readiness.ReadinessSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StateGaugesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ClockWatch time =
            new ClockWatch(own -> new ClockSkew(Duration.ZERO), (own, now) -> List.of(), Clock.systemUTC(), registry);

    @Test
    void everyCardProviderSaysWhetherItCanBelieveACard() {
        show(
                new TrustReport("good", "cps", Usability.USABLE, List.of(), List.of(), false),
                TrustReport.unusable("lost", "cps", Usability.FILE_UNREADABLE),
                TrustReport.unusable("wrong", "cps", Usability.SETTING_WRONG));

        assertThat(usable("good")).isEqualTo(1);
        assertThat(usable("lost")).isZero();
        assertThat(usable("wrong")).isZero();
    }

    private void show(TrustReport... reports) {
        NodeState state = new NodeState(
                new ReadinessSettings(OptionalInt.empty(), false, Duration.ofDays(60)),
                List.of((WatchedTrust) () -> List.of(reports)),
                List.of(),
                time,
                Clock.systemUTC());
        StateGauges gauges = new StateGauges(state, Clock.systemUTC(), registry);
        state.refresh();
        gauges.refresh();
    }

    private double usable(String realm) {
        return registry.get("guichet.card.trust.usable")
                .tags("realm", realm, "provider", "cps")
                .gauge()
                .value();
    }
}
