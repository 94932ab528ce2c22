package fr.guichet.operations.clock;

import java.time.Instant;
import java.util.List;

/** What nodes tell each other of their clocks. */
public interface OtherClocks {

    /**
     * Tells the others of this node's clock.
     *
     * @param databaseTime now, by the clock that all have in common
     * @return clocks of the other nodes, as far as they told of them just now
     * @throws RuntimeException when nobody can be told now
     */
    List<ClockSkew> exchange(ClockSkew own, Instant databaseTime);
}
