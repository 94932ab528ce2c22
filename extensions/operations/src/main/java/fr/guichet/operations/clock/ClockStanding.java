package fr.guichet.operations.clock;

/** What is to be thought of a node's clock. */
public enum ClockStanding {
    RIGHT,
    /** Off by seconds. */
    OFF,
    /** So far off the database's that one of the two is wrong, and no other node knows better. */
    DISPUTED,
    /** So far off as well, and it is this one: more clocks agree with another node's. */
    WRONG
}
