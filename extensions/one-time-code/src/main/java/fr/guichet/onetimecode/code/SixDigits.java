package fr.guichet.onetimecode.code;

import fr.guichet.identity.Separators;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The form of a code: six decimal digits (OTP-1). */
final class SixDigits {

    private static final int LENGTH = 6;
    private static final int BOUND = 1_000_000;
    /** Six digits with a separator around each, and some; more than that was not typed for a code. */
    private static final int LONGEST_TYPED = 40;

    private final SecureRandom random;

    SixDigits(SecureRandom random) {
        this.random = random;
    }

    String draw() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(BOUND));
    }

    /**
     * What was typed, as a code: spaces and punctuation of a paste are dropped, anything else that is no ASCII digit
     * makes it none.
     *
     * @param typed may be null
     */
    static Optional<String> read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!Separators.isSeparator(c)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(digits.toString()) : Optional.empty();
    }
}
