package fr.guichet.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ties the events of one login together without the identifier of its session: 64 bits of its SHA-256. Session
 * identifiers are random, so no table of them can be made.
 *
 * @param value 16 hexadecimal digits
 */
record CorrelationId(String value) {

    private static final int BYTES = 8;

    /** The same for the same session, code or token. */
    static CorrelationId of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new CorrelationId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
