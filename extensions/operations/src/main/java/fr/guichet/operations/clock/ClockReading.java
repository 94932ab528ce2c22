package fr.guichet.operations.clock;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node's clock among the others: each node's and the database's is one voice for every clock that it agrees with. The
 * database's own clock may be the wrong one, and a node is wrong only where another one has more voices: so there is
 * always one that is not.
 *
 * @param skew this node's
 * @param others of the other nodes
 */
public record ClockReading(ClockSkew skew, List<ClockSkew> others) {

    public ClockReading {
        others = List.copyOf(others);
    }

    public ClockStanding standing() {
        if (skew.isIntolerable()) {
            return isOutvoted() ? ClockStanding.WRONG : ClockStanding.DISPUTED;
        }
        return skew.isNoticeable() ? ClockStanding.OFF : ClockStanding.RIGHT;
    }

    /** In a sentence about the node's clock. */
    public String words() {
        return switch (standing()) {
            case RIGHT, OFF -> skew.words();
            case DISPUTED -> skew.words() + ", and no other node knows better";
            case WRONG -> skew.words() + ", and other nodes know better";
        };
    }

    private boolean isOutvoted() {
        long voices = voices(skew);
        return others.stream().filter(other -> !other.agreesWith(skew)).anyMatch(other -> voices(other) > voices);
    }

    private long voices(ClockSkew candidate) {
        return Stream.concat(Stream.of(ClockSkew.NONE, skew), others.stream())
                .filter(candidate::agreesWith)
                .count();
    }
}
