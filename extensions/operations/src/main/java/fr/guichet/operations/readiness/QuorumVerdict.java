package fr.guichet.operations.readiness;

/** Whether this node sees the majority of its cluster: the smaller side of a split should serve nobody. */
final class QuorumVerdict {

    private final ReadinessSettings settings;

    QuorumVerdict(ReadinessSettings settings) {
        this.settings = settings;
    }

    /** @param members nodes that this one sees, itself included */
    Verdict on(int members) {
        Verdict.Gathering found = new Verdict.Gathering();
        settings.expectedNodes().ifPresent(expected -> {
            if (members < expected / 2 + 1) {
                found.add(Level.DOWN, "sees " + members + " of " + expected + " nodes, less than the majority");
            } else if (members < expected) {
                found.add(Level.WARNING, "sees " + members + " of " + expected + " nodes");
            }
        });
        return found.verdict();
    }
}
