package fr.guichet.tests.harness;

import fr.guichet.local.ServerLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads every line of the run's logs for what must not be there: values the run knows to be secret or personal, and
 * anything that has the shape of one.
 */
final class LogInspection {
    private static final Map<String, Pattern> SHAPES = Map.of(
            "a signed token", Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            "a national identifier",
                    Pattern.compile("(?<![0-9A-Za-z])(?:8?99[79][0-9]{8}|0[0-9][0-9AB][0-9]{7})(?![0-9A-Za-z])"),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));

    private final SensitiveSearch search;

    LogInspection(Sensitive sensitive) {
        this.search = SensitiveSearch.everything(sensitive);
    }

    /** One sentence for each finding: which log, which line, what kind. The finding itself is not repeated. */
    List<String> findings(List<ServerLog> logs) {
        List<String> findings = new ArrayList<>();
        for (ServerLog log : logs) {
            List<String> lines = log.lines();
            for (int i = 0; i < lines.size(); i++) {
                for (String kind : kindsIn(lines.get(i))) {
                    findings.add(log.file() + ", line " + (i + 1) + ": " + kind);
                }
            }
        }
        return findings;
    }

    /** One sentence for each finding in the attributes of spans. */
    List<String> findingsIn(Collection<CollectedSpan> spans) {
        return spans.stream()
                .flatMap(span -> kindsIn(span.attributes().values().toString()).stream()
                        .map(kind -> "span " + span.name() + ": " + kind))
                .distinct()
                .toList();
    }

    /** What the line holds that it should not. */
    List<String> kindsIn(String line) {
        List<String> kinds = new ArrayList<>(search.kindsIn(line));
        SHAPES.forEach((kind, shape) -> {
            if (shape.matcher(line).find()) {
                kinds.add(kind);
            }
        });
        return kinds.stream().distinct().sorted().toList();
    }
}
