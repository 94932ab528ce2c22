package fr.guichet.simulator.cardhost;

import java.net.URI;
import java.util.Optional;

/** What a card reader has to know of a card host: the simulated one, or a real proxy. */
public interface CardEntrance {
    /** Such as {@code https://localhost:8443}. */
    URI origin();

    /** Where it leads back to, and nowhere else. */
    URI loginHost();

    /** What its operator should know, in English. */
    Optional<String> notice();
}
