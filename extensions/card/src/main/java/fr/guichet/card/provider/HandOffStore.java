package fr.guichet.card.provider;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Logins under way and what the card host found for them, in the cluster's memory. What is put here can be read from
 * the next request on, and taken by one request alone, on whatever node.
 */
final class HandOffStore {

    /** How long a code is worth something, in seconds: a redirect takes less than one. */
    static final long CODE_LIFESPAN = 60;

    private static final String LOGIN = "guichet.card.login.";
    private static final String CODE = "guichet.card.code.";
    private static final String BINDING = "binding";

    private final SingleUseObjectProvider objects;
    private final SecureRandom random;

    HandOffStore(SingleUseObjectProvider objects, SecureRandom random) {
        this.objects = objects;
        this.random = random;
    }

    /** @param lifespan of the login, in seconds */
    void begin(StateBinding login, long lifespan) {
        objects.put(LOGIN + login.hash(), lifespan, Map.of());
    }

    boolean isUnderWay(StateBinding login) {
        return objects.contains(LOGIN + login.hash());
    }

    void end(StateBinding login) {
        objects.remove(LOGIN + login.hash());
    }

    /** Keeps an outcome for a login, under a new code. */
    HandOffCode keep(StateBinding login, HandOffOutcome outcome) {
        HandOffCode code = HandOffCode.generate(random);
        Map<String, String> notes = new HashMap<>(HandOffNotes.of(outcome));
        notes.put(BINDING, login.hash());
        objects.put(CODE + code.hash(), CODE_LIFESPAN, notes);
        return code;
    }

    /** Takes the outcome of a code, which is worth nothing from then on; empty when it was worth nothing before. */
    Optional<HandedOver> take(HandOffCode code) {
        Map<String, String> notes = objects.remove(CODE + code.hash());
        if (notes == null) {
            return Optional.empty();
        }
        return Optional.of(
                new HandedOver(StateBinding.ofHash(notes.getOrDefault(BINDING, "")), HandOffNotes.read(notes)));
    }

    /**
     * What a code was worth.
     *
     * @param login the login it was made for, and no other
     * @param outcome what the card host found
     */
    record HandedOver(StateBinding login, HandOffOutcome outcome) {}
}
