package fr.guichet.simulator.oidc;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Somebody who is signed in at the provider, in one browser. */
final class Session {

    private final String id;
    private final Person person;
    private final Set<String> clients = new LinkedHashSet<>();
    private SignInMeans means;
    private Instant signedInAt;

    Session(String id, Person person, SignInMeans means, Instant signedInAt) {
        this.id = id;
        this.person = person;
        this.means = means;
        this.signedInAt = signedInAt;
    }

    /** {@code sid} of the tokens. */
    String id() {
        return id;
    }

    Person person() {
        return person;
    }

    synchronized SignInMeans means() {
        return means;
    }

    synchronized Instant signedInAt() {
        return signedInAt;
    }

    synchronized void signInAgain(SignInMeans by, Instant at) {
        means = by;
        signedInAt = at;
    }

    synchronized void entered(String client) {
        clients.add(client);
    }

    /** Clients that got tokens of this session. */
    synchronized Set<String> clients() {
        return Set.copyOf(clients);
    }
}
