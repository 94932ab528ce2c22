package fr.guichet.tests.cluster;

import static fr.guichet.tests.cluster.Outcome.FINISHES;
import static fr.guichet.tests.cluster.Outcome.NO_SUCH_STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fault matrix: every means by every step. The tests and the table of {@code docs/cluster.md} are made of it. */
final class FaultTable {
    /** In the order of {@link Means}. */
    private static final Map<Step, List<Outcome>> ROWS = Map.of(
            Step.LOGIN_PAGE, List.of(FINISHES, FINISHES, NO_SUCH_STEP, FINISHES, FINISHES),
            Step.CARD_PRESENTED, List.of(FINISHES, NO_SUCH_STEP, NO_SUCH_STEP, NO_SUCH_STEP, NO_SUCH_STEP),
            Step.AT_PROVIDER, List.of(NO_SUCH_STEP, FINISHES, FINISHES, NO_SUCH_STEP, NO_SUCH_STEP),
            Step.CODE_SENT, List.of(NO_SUCH_STEP, NO_SUCH_STEP, NO_SUCH_STEP, FINISHES, FINISHES),
            Step.CODE_ACCEPTED, List.of(NO_SUCH_STEP, NO_SUCH_STEP, NO_SUCH_STEP, FINISHES, FINISHES),
            Step.BACK, List.of(FINISHES, FINISHES, FINISHES, NO_SUCH_STEP, NO_SUCH_STEP),
            Step.FORM, List.of(FINISHES, FINISHES, FINISHES, NO_SUCH_STEP, NO_SUCH_STEP),
            Step.TERMS, List.of(FINISHES, FINISHES, FINISHES, FINISHES, FINISHES),
            Step.SESSION, List.of(FINISHES, FINISHES, FINISHES, FINISHES, FINISHES));

    private FaultTable() {}

    /** By which people come to that step: each is a test. */
    static List<Means> meansWith(Step step) {
        return Stream.of(Means.values())
                .filter(means -> outcome(means, step) != NO_SUCH_STEP)
                .toList();
    }

    private static Outcome outcome(Means means, Step step) {
        return ROWS.get(step).get(means.ordinal());
    }

    /** The head of the document's table, as Markdown. */
    static String head() {
        return Stream.of(Means.values())
                .map(means -> " " + means + " |")
                .collect(Collectors.joining("", "| The node is killed when |", ""));
    }

    /** Its rows. */
    static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            StringBuilder row = new StringBuilder("| ").append(step).append(" |");
            for (Means means : Means.values()) {
                row.append(' ').append(outcome(means, step)).append(" |");
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
