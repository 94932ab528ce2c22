package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that may still be repeated, each until the date its responder set. The longest unused goes first. */
final class OcspMemory {

    private static final int MAX_ANSWERS = 20_000;

    private record Subject(Authority issuer, BigInteger serial) {}

    private final Map<Subject, OcspAnswer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, OcspAnswer> eldest) {
            return size() > MAX_ANSWERS;
        }
    };

    synchronized Optional<OcspAnswer> recall(Authority issuer, BigInteger serial, Instant now) {
        Subject subject = new Subject(issuer, serial);
        OcspAnswer answer = answers.get(subject);
        if (answer != null && !answer.until().filter(now::isBefore).isPresent()) {
            answers.remove(subject);
            return Optional.empty();
        }
        return Optional.ofNullable(answer);
    }

    synchronized void keep(Authority issuer, BigInteger serial, OcspAnswer answer) {
        if (answer.until().isPresent()) {
            answers.put(new Subject(issuer, serial), answer);
        }
    }
}
