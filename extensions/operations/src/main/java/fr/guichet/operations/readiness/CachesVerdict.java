package fr.guichet.operations.readiness;

import fr.guichet.identity.watch.CacheReport;
import java.util.Collection;

/** Whether our caches take entries on this node. A node without them can send no code and compare none. */
final class CachesVerdict {

    private CachesVerdict() {}

    static Verdict on(Collection<CacheReport> reports) {
        Verdict.Gathering found = new Verdict.Gathering();
        reports.stream()
                .flatMap(report -> report.unusable().stream())
                .sorted()
                .forEach(cache -> found.add(Level.DOWN, "the cache " + cache + " takes no entries"));
        return found.verdict();
    }
}
