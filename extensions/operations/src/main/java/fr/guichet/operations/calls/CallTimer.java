package fr.guichet.operations.calls;

import fr.guichet.identity.watch.CallKind;
import fr.guichet.identity.watch.CallOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** The timer of one kind of call (docs/monitoring.md). */
enum CallTimer {
    OCSP(CallKind.OCSP, "guichet.ocsp", "issuer"),
    CRL(CallKind.CRL, "guichet.crl.download", "issuer"),
    MAIL(CallKind.MAIL, "guichet.mail.send", "server"),
    SMS(CallKind.SMS, "guichet.sms.send", "protocol"),
    UPSTREAM(CallKind.UPSTREAM, "guichet.upstream", "provider");

    /** Around the deadlines of the calls: 3 s for OCSP, 8 s for a code, 20 s for a list. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4),
        Duration.ofSeconds(8),
        Duration.ofSeconds(20)
    };

    private final CallKind kind;
    private final String metric;
    private final String peerLabel;

    CallTimer(CallKind kind, String metric, String peerLabel) {
        this.kind = kind;
        this.metric = metric;
        this.peerLabel = peerLabel;
    }

    static CallTimer of(CallKind kind) {
        for (CallTimer timer : values()) {
            if (timer.kind == kind) {
                return timer;
            }
        }
        throw new IllegalArgumentException(kind + " has no timer");
    }

    String metric() {
        return metric;
    }

    Timer in(MeterRegistry registry, String peer, CallOutcome outcome) {
        return Timer.builder(metric)
                .tag(peerLabel, peer)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
