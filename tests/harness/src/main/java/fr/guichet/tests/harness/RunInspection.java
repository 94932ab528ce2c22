package fr.guichet.tests.harness;

import fr.guichet.local.ServerLog;
import java.util.ArrayList;
import java.util.List;

/** Looks at all that a run leaves, when it is over. */
final class RunInspection {
    private final Sensitive sensitive;

    RunInspection(Sensitive sensitive) {
        this.sensitive = sensitive;
    }

    /** @throws AssertionError when something holds what it must not; it says where and what, without repeating it */
    void requireClean(List<ServerLog> logs, RunDatabase database, TraceCollector traces) {
        LogInspection inspection = new LogInspection(sensitive);
        List<String> findings = new ArrayList<>(inspection.findings(logs));
        findings.addAll(database.findings(sensitive));
        findings.addAll(inspection.findingsIn(traces.spans()));
        if (!findings.isEmpty()) {
            throw new AssertionError("The logs, the spans or the database of this run hold what they may not hold:"
                    + System.lineSeparator() + String.join(System.lineSeparator(), findings));
        }
    }
}
