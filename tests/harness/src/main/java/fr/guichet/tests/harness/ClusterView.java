package fr.guichet.tests.harness;

import fr.guichet.local.ServerLog;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many members a node's cluster has, by the last line in which the node says so. */
final class ClusterView {
    /** {@code ISPN000094: Received new cluster view for channel ISPN: [a|3] (2) [a, b]}, or {@code 93} after a split. */
    private static final Pattern VIEW = Pattern.compile("ISPN0000(?:93|94):.*?\\((\\d+)\\)");

    private ClusterView() {}

    /** @return 0 when the node has not said so yet */
    static int members(ServerLog log) {
        return log.lines().stream()
                .flatMap(line -> VIEW.matcher(line).results())
                .map((MatchResult view) -> Integer.parseInt(view.group(1)))
                .reduce(0, (before, last) -> last);
    }

    static boolean isAwaited(ServerLog log, int count, Duration limit) {
        return Await.until(() -> members(log) == count, limit);
    }
}
