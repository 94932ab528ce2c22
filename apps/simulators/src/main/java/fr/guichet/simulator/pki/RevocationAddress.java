package fr.guichet.simulator.pki;

import java.util.Optional;

/** Where a certificate sends its verifiers: a behaviour of our own server, or any address. */
record RevocationAddress<B extends Enum<B>>(Optional<B> behaviour, Optional<String> address) {

    static <B extends Enum<B>> RevocationAddress<B> of(B behaviour) {
        return new RevocationAddress<B>(Optional.of(behaviour), Optional.empty());
    }

    static <B extends Enum<B>> RevocationAddress<B> at(String address) {
        return new RevocationAddress<B>(Optional.empty(), Optional.of(address));
    }
}
