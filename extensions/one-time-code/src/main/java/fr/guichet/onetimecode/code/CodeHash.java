package fr.guichet.onetimecode.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands in the caches for a code and for its key. */
final class CodeHash {

    private final KeyedHash hash;

    CodeHash(KeyedHash hash) {
        this.hash = hash;
    }

    /** The hash of a code, good for this key and this send alone. */
    String of(CodeKey key, String reservation, String code) {
        return hash.ofContent(content(key, reservation, code));
    }

    boolean matches(CodeKey key, KeptCode kept, String code) {
        return hash.matchesContent(content(key, kept.id(), code), kept.hash());
    }

    /**
     * The entry of a key. No server key is needed against guessing, since a session id is part of it; and without one
     * the entry is found again when the server's key has changed.
     */
    static String entry(CodeKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.content().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String content(CodeKey key, String reservation, String code) {
        return Lengths.framed(key.content(), reservation, code);
    }
}
