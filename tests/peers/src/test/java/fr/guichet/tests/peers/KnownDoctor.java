package fr.guichet.tests.peers;

import fr.guichet.simulator.pki.TestCard;

/**
 * A doctor with an account.
 *
 * @param card of theirs
 * @param password in force
 * @param email validated
 */
record KnownDoctor(TestCard card, String password, String email) {

    /** Neither password nor address: this shows in test reports. */
    @Override
    public String toString() {
        return card.fileName();
    }
}
