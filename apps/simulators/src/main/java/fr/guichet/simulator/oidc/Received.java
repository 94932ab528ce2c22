package fr.guichet.simulator.oidc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What clients asked for. Nothing in it opens anything: neither codes nor tokens, states nor secrets. */
final class Received {

    private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);
    private final List<ReceivedAuthorization> authorizations = new ArrayList<>();
    private final List<ReceivedLogout> logouts = new ArrayList<>();
    private int elsewhere;

    synchronized void count(Endpoint endpoint) {
        counts.merge(endpoint, 1, Integer::sum);
    }

    synchronized int at(Endpoint endpoint) {
        return counts.getOrDefault(endpoint, 0);
    }

    synchronized void add(ReceivedAuthorization authorization) {
        authorizations.add(authorization);
    }

    synchronized void add(ReceivedLogout logout) {
        logouts.add(logout);
    }

    synchronized void followedElsewhere() {
        elsewhere++;
    }

    synchronized List<ReceivedAuthorization> authorizations() {
        return List.copyOf(authorizations);
    }

    synchronized List<ReceivedLogout> logouts() {
        return List.copyOf(logouts);
    }

    synchronized int elsewhere() {
        return elsewhere;
    }
}
