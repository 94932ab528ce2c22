package fr.guichet.identity.watch;

/** That this node leads its cluster: the one that others join by. */
public interface ClusterLead {

    /** The name of the cluster. */
    String cluster();

    /** The address by which this node is entered in the table of nodes. */
    String address();

    /** Enters it there once more, as the one that leads. */
    void sayAgain();
}
