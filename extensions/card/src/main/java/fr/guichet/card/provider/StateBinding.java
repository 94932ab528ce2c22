package fr.guichet.card.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** One login under way: the hash of its broker state, in its realm and at its provider. */
final class StateBinding {

    private final String hash;

    private StateBinding(String hash) {
        this.hash = hash;
    }

    /**
     * @param realmId internal id of the realm
     * @param providerId internal id of the identity provider
     * @param state encoded broker state, as the addresses carry it
     */
    static StateBinding of(String realmId, String providerId, String state) {
        // The two ids are Keycloak's and hold no line feed, so no two triples give one text.
        return new StateBinding(Sha256.hex(realmId + '\n' + providerId + '\n' + state));
    }

    /** From what {@link #hash()} gave. */
    static StateBinding ofHash(String hash) {
        return new StateBinding(hash);
    }

    String hash() {
        return hash;
    }

    /** In a time that does not depend on how much of them is the same. */
    boolean matches(StateBinding other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), other.hash.getBytes(StandardCharsets.US_ASCII));
    }
}
