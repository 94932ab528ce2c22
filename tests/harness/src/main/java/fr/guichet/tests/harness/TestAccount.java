package fr.guichet.tests.harness;

/**
 * An account whose password is known.
 *
 * @param id the server's own
 * @param username what its person types; a professional's national identifier
 * @param password in force
 * @param email validated
 */
public record TestAccount(String id, String username, String password, String email) {

    /** Nothing of it: this shows in test reports. */
    @Override
    public String toString() {
        return "account";
    }
}
