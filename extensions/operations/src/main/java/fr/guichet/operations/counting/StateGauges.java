package fr.guichet.operations.counting;

import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.HeldCrl;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.operations.readiness.CheckName;
import fr.guichet.operations.readiness.NodeState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What card logins stand on, and this node's state, as gauges. Of the same thing seen by several realms, the worst. */
public final class StateGauges {

    private final NodeState state;
    private final DatedRows dated;
    private final MultiGauge anchors;
    private final MultiGauge usable;
    private final MultiGauge crlAge;
    private final MultiGauge crlValidity;

    public StateGauges(NodeState state, Clock clock, MeterRegistry registry) {
        this.state = state;
        this.dated = new DatedRows(clock);
        this.anchors = MultiGauge.builder("guichet.anchor.expiry.days").register(registry);
        this.usable = MultiGauge.builder("guichet.card.trust.usable").register(registry);
        this.crlAge = MultiGauge.builder("guichet.crl.age.seconds").register(registry);
        this.crlValidity = MultiGauge.builder("guichet.crl.validity.seconds").register(registry);
        for (CheckName check : CheckName.values()) {
            Gauge.builder("guichet.readiness.state", state, now -> now.verdict(check)
                            .level()
                            .ordinal())
                    .tag("check", check.word())
                    .register(registry);
        }
        Gauge.builder("guichet.cluster.members", state, NodeState::members).register(registry);
        Gauge.builder("guichet.cluster.expected", state, NodeState::expectedMembers)
                .register(registry);
    }

    /** Takes what the last look found. */
    public void refresh() {
        anchors.register(dated.daysUntil(expiries()), true);
        usable.register(
                state.trust().stream()
                        .<Row<?>>map(report -> Row.of(
                                Tags.of("realm", report.realm(), "provider", report.provider()),
                                report.usability() == Usability.USABLE ? 1 : 0))
                        .toList(),
                true);
        crlAge.register(dated.secondsSince(earliest(HeldCrl::thisUpdate)), true);
        crlValidity.register(dated.secondsUntil(earliest(HeldCrl::nextUpdate)), true);
    }

    private Map<Tags, Instant> expiries() {
        return state.trust().stream()
                .map(TrustReport::authorities)
                .flatMap(List::stream)
                .collect(Collectors.toMap(StateGauges::tags, TrustedAuthority::expiry, StateGauges::earlier));
    }

    private Map<Tags, Instant> earliest(Function<HeldCrl, Instant> date) {
        return state.trust().stream()
                .map(TrustReport::crls)
                .flatMap(List::stream)
                .collect(Collectors.toMap(crl -> Tags.of("issuer", crl.issuer()), date, StateGauges::earlier));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Tags tags(TrustedAuthority authority) {
        return Tags.of("issuer", authority.name(), "fingerprint", authority.fingerprint());
    }
}
