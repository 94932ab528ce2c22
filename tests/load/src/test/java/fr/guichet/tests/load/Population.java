package fr.guichet.tests.load;

/**
 * How much a database holds.
 *
 * @param people accounts, each at one establishment
 * @param establishments of the realm
 * @param delegations in force, one in ten of them over
 * @param dossiers of all doctors
 */
record Population(int people, int establishments, int delegations, int dossiers) {
    /** A hundred of each. */
    static final Population HUNDRED = new Population(100, 100, 100, 100);

    /** The size that the gateway is made for. */
    static final Population FULL = new Population(200_000, 5_000, 300_000, 300_000);
}
