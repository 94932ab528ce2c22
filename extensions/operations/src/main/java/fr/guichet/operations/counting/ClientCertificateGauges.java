package fr.guichet.operations.counting;

import fr.guichet.identity.watch.ClientCertificateReport;
import fr.guichet.identity.watch.WatchedClientCertificates;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The certificates that this node presents to others, as gauges. */
public final class ClientCertificateGauges {

    private final List<WatchedClientCertificates> certificates;
    private final Clock clock;
    private final DatedRows dated;
    private final MultiGauge usable;
    private final MultiGauge days;

    /** @param certificates everything that presents some */
    public ClientCertificateGauges(List<WatchedClientCertificates> certificates, Clock clock, MeterRegistry registry) {
        this.certificates = List.copyOf(certificates);
        this.clock = clock;
        this.dated = new DatedRows(clock);
        this.usable = MultiGauge.builder("guichet.client.certificate.usable").register(registry);
        this.days = MultiGauge.builder("guichet.client.certificate.expiry.days").register(registry);
    }

    /** Looks; every so often. */
    public void refresh() {
        List<ClientCertificateReport> reports = certificates.stream()
                .flatMap(each -> each.clientCertificates().stream())
                .toList();
        usable.register(
                reports.stream()
                        .<Row<?>>map(report -> Row.of(tags(report), report, this::usable))
                        .toList(),
                true);
        Map<Tags, Instant> expiries = new LinkedHashMap<>();
        reports.forEach(report -> report.expiry().ifPresent(expiry -> expiries.put(tags(report), expiry)));
        days.register(dated.daysUntil(expiries), true);
    }

    /** Asked at each scrape, as the days are. */
    private int usable(ClientCertificateReport report) {
        return report.expiry().filter(clock.instant()::isBefore).isPresent() ? 1 : 0;
    }

    private static Tags tags(ClientCertificateReport report) {
        return Tags.of("realm", report.realm(), "provider", report.provider());
    }
}
