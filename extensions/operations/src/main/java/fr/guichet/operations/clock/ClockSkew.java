package fr.guichet.operations.clock;

import java.time.Duration;

/**
 * How far this node's clock is from the database's.
 *
 * @param ahead negative when it is behind; right to half the time that the question took
 */
public record ClockSkew(Duration ahead) {

    /** A second or two of difference is felt by relying parties that forgive none. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);

    /**
     * Half of the minute after which the server's discovery takes what another node wrote for what a dead one left: with a
     * clock further off than that, a node founds a cluster of its own.
     */
    private static final Duration INTOLERABLE = Duration.ofSeconds(30);

    public boolean isNoticeable() {
        return ahead.abs().compareTo(NOTICEABLE) >= 0;
    }

    /** Whether such a node should serve nobody. */
    public boolean isIntolerable() {
        return ahead.abs().compareTo(INTOLERABLE) >= 0;
    }

    /** In a sentence about the node's clock: {@code 300 s ahead of the database's}. */
    public String words() {
        return ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " the database's";
    }

    double seconds() {
        return ahead.toMillis() / 1000.0;
    }
}
