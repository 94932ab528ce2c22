package fr.guichet.operations.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.watch.ClientCertificateReport;
import fr.guichet.identity.watch.WatchedClientCertificates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class ClientCertificateGaugesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void aCertificateHasItsDaysAndIsOfUseUntilTheLastOne() {
        show(
                new ClientCertificateReport("good", "psc", Optional.of(NOW.plus(Duration.ofHours(36)))),
                new ClientCertificateReport("over", "psc", Optional.of(NOW)));

        assertThat(days("good")).isEqualTo(1.5);
        assertThat(usable("good")).isEqualTo(1);
        assertThat(days("over")).isZero();
        assertThat(usable("over")).isZero();
    }

    @Test
    void daysGoOnWhenNobodyLooksAnyMore() {
        show(new ClientCertificateReport("good", "psc", Optional.of(NOW.plus(Duration.ofHours(36)))));

        clock.add(Duration.ofDays(2));

        assertThat(days("good")).isEqualTo(-0.5);
        assertThat(usable("good")).isZero();
    }

    @Test
    void oneThatCannotBeReadIsOfNoUseAndHasNoDays() {
        show(new ClientCertificateReport("lost", "psc", Optional.empty()));

        assertThat(usable("lost")).isZero();
        assertThat(registry.find("guichet.client.certificate.expiry.days").gauges())
                .isEmpty();
    }

    private void show(ClientCertificateReport... reports) {
        new ClientCertificateGauges(List.of((WatchedClientCertificates) () -> List.of(reports)), clock, registry)
                .refresh();
    }

    private double days(String realm) {
        return gauge("guichet.client.certificate.expiry.days", realm);
    }

    private double usable(String realm) {
        return gauge("guichet.client.certificate.usable", realm);
    }

    private double gauge(String name, String realm) {
        return registry.get(name)
                .tags("realm", realm, "provider", "psc")
                .gauge()
                .value();
    }
}
