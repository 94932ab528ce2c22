package fr.guichet.operations.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * How far this node's clock is from the database's.
 *
 * @param ahead negative when it is behind
 */
public record ClockSkew(Duration ahead) {

    /** The database's own. */
    static final ClockSkew NONE = new ClockSkew(Duration.ZERO);

    /** A second or two of difference is felt by relying parties that forgive none. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /**
     * Half of the minute after which the server's discovery takes what another node wrote for what a dead one left: with a
     * clock further off than that, a node founds a cluster of its own.
     */
    private static final Duration INTOLERABLE = Duration.ofSeconds(30);

    /**
     * What is certain: nothing when the other clock may have been read between two readings of this one, so that a machine
     * that is slow to answer is not taken for one whose clock is wrong.
     *
     * @param before this node's time when it asked
     * @param other time of the other clock
     * @param after this node's time when it had the answer
     */
    static ClockSkew certain(Instant before, Instant other, Instant after) {
        if (other.isBefore(before)) {
            return new ClockSkew(Duration.between(other, before));
        }
        return new ClockSkew(other.isAfter(after) ? Duration.between(other, after) : Duration.ZERO);
    }

    public boolean isNoticeable() {
        return ahead.abs().compareTo(NOTICEABLE) >= 0;
    }

    /** Whether one of the two clocks is wrong, and a node that has it should serve nobody. */
    public boolean isIntolerable() {
        return !agreesWith(NONE);
    }

    boolean agreesWith(ClockSkew other) {
        return ahead.minus(other.ahead).abs().compareTo(INTOLERABLE) < 0;
    }

    /** In a sentence about the node's clock: {@code 300 s ahead of the database's}. */
    public String words() {
        return ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " the database's";
    }

    double seconds() {
        return ahead.toMillis() / 1000.0;
    }
}
