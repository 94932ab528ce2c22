package fr.guichet.operations.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockSkew;
import fr.guichet.operations.clock.ClockWatch;
import fr.guichet.operations.readiness.NodeState;
import fr.guichet.operations.readiness.ReadinessSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class StateGaugesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ClockWatch time =
            new ClockWatch(own -> new ClockSkew(Duration.ZERO), (own, now) -> List.of(), clock, registry);

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

    @Test
    void agesGoOnWhenNobodyLooksAnyMore() {
        show(standingOn("good", NOW.plus(Duration.ofDays(3)), NOW.minusSeconds(60), NOW.plusSeconds(10)));

        clock.add(Duration.ofDays(4));

        assertThat(gauge("guichet.anchor.expiry.days")).isEqualTo(-1);
        assertThat(gauge("guichet.crl.age.seconds"))
                .isEqualTo(Duration.ofDays(4).plusSeconds(60).toSeconds());
        assertThat(gauge("guichet.crl.validity.seconds"))
                .isEqualTo(-Duration.ofDays(4).minusSeconds(10).toSeconds());
    }

    @Test
    void ofOneAuthorityInSeveralRealmsTheWorstIsShown() {
        show(
                standingOn("one", NOW.plus(Duration.ofDays(3)), NOW.minusSeconds(60), NOW.plusSeconds(10)),
                standingOn("two", NOW.plus(Duration.ofDays(2)), NOW.minusSeconds(90), NOW.plusSeconds(20)),
                standingOn("three", NOW.plus(Duration.ofDays(4)), NOW.minusSeconds(30), NOW.plusSeconds(30)));

        assertThat(gauge("guichet.anchor.expiry.days")).isEqualTo(2);
        assertThat(gauge("guichet.crl.age.seconds")).isEqualTo(90);
        assertThat(gauge("guichet.crl.validity.seconds")).isEqualTo(10);
    }

    private static TrustReport standingOn(String realm, Instant expiry, Instant thisUpdate, Instant nextUpdate) {
        return new TrustReport(
                realm,
                "cps",
                Usability.USABLE,
                List.of(new TrustedAuthority("AC", "00112233", expiry)),
                List.of(new HeldCrl("AC", thisUpdate, nextUpdate, Duration.ZERO)),
                false);
    }

    private void show(TrustReport... reports) {
        NodeState state = new NodeState(
                new ReadinessSettings(OptionalInt.empty(), false, Duration.ofDays(60)),
                List.of((WatchedTrust) () -> List.of(reports)),
                List.of(),
                time,
                clock);
        StateGauges gauges = new StateGauges(state, clock, registry);
        state.refresh();
        gauges.refresh();
    }

    private double gauge(String name) {
        return registry.get(name).tag("issuer", "AC").gauge().value();
    }

    private double usable(String realm) {
        return registry.get("guichet.card.trust.usable")
                .tags("realm", realm, "provider", "cps")
                .gauge()
                .value();
    }
}
