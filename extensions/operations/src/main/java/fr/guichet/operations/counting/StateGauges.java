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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What card logins stand on, and this node's state, as gauges. Of the same thing seen by several realms, the worst. */
public final class StateGauges {

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final NodeState state;
    private final Clock clock;
    private final MultiGauge anchors;
    private final MultiGauge usable;
    private final MultiGauge crlAge;
    private final MultiGauge crlValidity;

    public StateGauges(NodeState state, Clock clock, MeterRegistry registry) {
        this.state = state;
        this.clock = clock;
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
        Instant now = clock.instant();
        Map<Tags, Double> days = new LinkedHashMap<>();
        state.trust().stream()
                .flatMap(report -> report.authorities().stream())
                .forEach(authority ->
                        days.merge(tags(authority), seconds(now, authority.expiry()) / SECONDS_A_DAY, Math::min));
        anchors.register(rows(days), true);
        usable.register(
                state.trust().stream()
                        .<Row<?>>map(report -> Row.of(
                                Tags.of("realm", report.realm(), "provider", report.provider()),
                                report.usability() == Usability.USABLE ? 1 : 0))
                        .toList(),
                true);
        crlAge.register(rows(worst(crl -> seconds(crl.thisUpdate(), now), Math::max)), true);
        crlValidity.register(rows(worst(crl -> seconds(now, crl.nextUpdate()), Math::min)), true);
    }

    private Map<Tags, Double> worst(Function<HeldCrl, Double> value, BinaryOperator<Double> whichIsWorse) {
        Stream<HeldCrl> crls = state.trust().stream().map(TrustReport::crls).flatMap(List::stream);
        return crls.collect(Collectors.toMap(crl -> Tags.of("issuer", crl.issuer()), value, whichIsWorse));
    }

    private static Tags tags(TrustedAuthority authority) {
        return Tags.of("issuer", authority.name(), "fingerprint", authority.fingerprint());
    }

    private static List<Row<?>> rows(Map<Tags, Double> values) {
        return values.entrySet().stream()
                .<Row<?>>map(each -> Row.of(each.getKey(), each.getValue()))
                .toList();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
