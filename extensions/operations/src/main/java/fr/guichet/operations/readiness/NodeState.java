package fr.guichet.operations.readiness;

import fr.guichet.identity.watch.CacheReport;
import fr.guichet.identity.watch.TrustReport;
import fr.guichet.identity.watch.TrustReport.Usability;
import fr.guichet.identity.watch.WatchedCaches;
import fr.guichet.identity.watch.WatchedTrust;
import fr.guichet.operations.clock.ClockWatch;
import fr.guichet.operations.look.Looked;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final AtomicReference<Optional<Looked<Trust>>> lastTrust = new AtomicReference<>(Optional.empty());

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
        boolean lacksNothing = reports.stream().map(TrustReport::usability).noneMatch(Usability::isOfThisNode);
        lastTrust.updateAndGet(last -> Optional.of(new Looked<>(
                new Trust(
                        reports,
                        lacksNothing || last.map(look -> look.found().served()).orElse(false)),
                clock.instant())));
    }

    /** What card logins stood on at the last look; nothing before the first. */
    public List<TrustReport> trust() {
        return lastTrust.get().map(look -> look.found().reports()).orElse(List.of());
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
        Instant now = clock.instant();
        return switch (check) {
            case ANCHORS ->
                LookVerdict.on(lastTrust.get(), now, trust -> new AnchorsVerdict(settings)
                        .on(trust.reports(), trust.served(), now));
            case CRLS ->
                LookVerdict.on(lastTrust.get(), now, trust -> new CrlsVerdict(settings).on(trust.reports(), now));
            case CACHES -> CachesVerdict.on(reports());
            case QUORUM -> new QuorumVerdict(settings).on(members());
            case CLOCK -> LookVerdict.on(time.last(), now, ClockVerdict::on);
        };
    }

    private List<CacheReport> reports() {
        return caches.stream().map(WatchedCaches::caches).toList();
    }
}
