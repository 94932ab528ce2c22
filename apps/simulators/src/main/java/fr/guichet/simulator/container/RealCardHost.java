package fr.guichet.simulator.container;

import fr.guichet.simulator.cardhost.CardEntrance;
import java.net.URI;
import java.util.Optional;

/** The card host of the proxy that stands in front of the gateway. */
record RealCardHost(URI origin, URI loginHost) implements CardEntrance {
    @Override
    public Optional<String> notice() {
        return Optional.empty();
    }
}
