package fr.guichet.onetimecode.code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One key from the server's options, and the keys made of it: one for each use, so that what is known of one tells
 * nothing of another. Derivation is HMAC-SHA-256 of the use under the key, the expansion of HKDF (RFC 5869) for one
 * block.
 */
final class MasterKey {

    /** 256 bits, as many as the keys derived from it. */
    static final int SHORTEST = 32;

    private static final int ID_BYTES = 4;

    private final byte[] secret;
    private final String id;

    private MasterKey(byte[] secret) {
        this.secret = secret;
        this.id = HexFormat.of().formatHex(Arrays.copyOf(Mac256.of(secret, bytes("guichet key id")), ID_BYTES));
    }

    /**
     * @param base64 of 32 bytes or more, in either alphabet
     * @throws IllegalArgumentException when it is not; the message does not repeat it
     */
    static MasterKey parse(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException invalid) {
            // Without its cause, whose message repeats a character of the key.
            throw new IllegalArgumentException("it is not base64");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("it has " + secret.length + " bytes; " + SHORTEST + " are needed");
        }
        return new MasterKey(secret);
    }

    /** Short name, which stands in front of whatever was hashed or sealed with this key. */
    String id() {
        return id;
    }

    byte[] derived(String use) {
        return Mac256.of(secret, bytes("guichet " + use + "\u0001"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
