package fr.guichet.operations.cluster;

/** The table by which the nodes of a cluster find each other. */
public interface NodeTable {

    /**
     * Whether a node is entered as one that leads.
     *
     * @param address by which it is entered
     * @throws RuntimeException when the table cannot be read
     */
    boolean namesAsLeader(String address);
}
