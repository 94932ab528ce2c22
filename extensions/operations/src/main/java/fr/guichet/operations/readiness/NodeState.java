package fr.guichet.operations.readiness;

import fr.guichet.identity.watch.CacheReport;
import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.WatchedCaches;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockWatch;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The state of this node. What takes a look into the database is looked at in the background, so that a probe never
 * waits for it; the rest is looked at when somebody asks.
 */
public final class NodeState {

    private record Trust(List<TrustReport> reports, boolean served) {}

    private final ReadinessSettings settings;
    private final List<WatchedTrust> trust;
    private final List<WatchedCaches> caches;
    private final ClockWatch time;
    private final Clock clock;
    private final AtomicReference<Trust> lastTrust = new AtomicReference<>(new Trust(List.of(), false));

    /**
     * @param trust everything that trusts cards on this server
     * @param caches everything that has caches of ours
     * @param time how far the clock of this node is off
     */
    public NodeState(
            ReadinessSettings settings,
            List<WatchedTrust> trust,
            List<WatchedCaches> caches,
            ClockWatch time,
            Clock clock) {
        this.settings = settings;
        this.trust = List.copyOf(trust);
        this.caches = List.copyOf(caches);
        this.time = time;
        this.clock = clock;
    }

    /** Looks at what card logins stand on; every so often. */
    public void refresh() {
        List<TrustReport> reports =
                trust.stream().flatMap(each -> each.trust().stream()).toList();
        boolean allReadable = reports.stream().allMatch(TrustReport::readable);
        lastTrust.updateAndGet(last -> new Trust(reports, last.served() || allReadable));
    }

    /** What card logins stood on at the last look. */
    public List<TrustReport> trust() {
        return lastTrust.get().reports();
    }

    /** Nodes of the cluster that this one sees, itself included. */
    public int members() {
        return reports().stream().mapToInt(CacheReport::members).max().orElse(1);
    }

    /** Nodes that an operator expects; 0 when nothing is expected. */
    public int expectedMembers() {
        return settings.expectedNodes().orElse(0);
    }

    public Verdict verdict(CheckName check) {
        Trust last = lastTrust.get();
        return switch (check) {
            case ANCHORS -> new AnchorsVerdict(settings).on(last.reports(), last.served(), clock.instant());
            case CRLS -> new CrlsVerdict(settings).on(last.reports(), clock.instant());
            case CACHES -> CachesVerdict.on(reports());
            case QUORUM -> new QuorumVerdict(settings).on(members());
            case CLOCK -> ClockVerdict.on(time.skew());
        };
    }

    private List<CacheReport> reports() {
        return caches.stream().map(WatchedCaches::caches).toList();
    }
}
