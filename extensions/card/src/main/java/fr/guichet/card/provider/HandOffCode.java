package fr.guichet.card.provider;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the browser carries from the card host to the login host: 256 random bits. Only its hash is kept; it says
 * nothing of itself in a log.
 */
final class HandOffCode {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private HandOffCode(String value) {
        this.value = value;
    }

    static HandOffCode generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new HandOffCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A code as a request brings it; empty when it cannot be one. */
    static Optional<HandOffCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new HandOffCode(text)) : Optional.empty();
    }

    /** For the address of the login host, and nowhere else. */
    String value() {
        return value;
    }

    /** Under which the outcome is kept. */
    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return "HandOffCode";
    }
}
