package fr.guichet.onetimecode.code;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody else has: 96 random bits, base64url. */
final class RandomIds {

    private static final int BYTES = 12;

    private final SecureRandom random;

    RandomIds(SecureRandom random) {
        this.random = random;
    }

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
