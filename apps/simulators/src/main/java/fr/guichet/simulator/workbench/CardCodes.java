package fr.guichet.simulator.workbench;

import fr.guichet.simulator.pki.TestCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;

/** The codes of the simulated cards. Like a real card, one that got three wrong codes in a row takes no more. */
final class CardCodes {

    /** The code of every simulated card; printed on the pages. */
    static final String CODE = "1234";

    static final int TRIES = 3;

    private final Map<TestCard, Integer> wrong = new EnumMap<>(TestCard.class);

    /** What a card says to a code. */
    sealed interface Reply {}

    /** The card can be used. */
    record Right() implements Reply {}

    /** The code was wrong; so many tries are left, at least one. */
    record Wrong(int left) implements Reply {}

    /** The card takes no code. */
    record Locked() implements Reply {}

    synchronized Reply enter(TestCard card, String code) {
        int before = wrong.getOrDefault(card, 0);
        if (before >= TRIES) {
            return new Locked();
        }
        if (MessageDigest.isEqual(CODE.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
            wrong.remove(card);
            return new Right();
        }
        wrong.put(card, before + 1);
        return before + 1 >= TRIES ? new Locked() : new Wrong(TRIES - before - 1);
    }

    synchronized void unlock(TestCard card) {
        wrong.remove(card);
    }
}
