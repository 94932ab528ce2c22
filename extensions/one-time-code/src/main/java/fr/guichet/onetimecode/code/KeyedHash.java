package fr.guichet.onetimecode.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Hashes of secrets that are too short, or too precious, for a plain hash: without the server's key nobody can try six
 * digits out. Written as {@code <key id>.<base64url>}.
 */
public final class KeyedHash {

    private final KeyRing keys;
    private final String use;

    /** @param use what the hashes are for; a hash of one use never matches for another */
    KeyedHash(KeyRing keys, String use) {
        this.keys = keys;
        this.use = use;
    }

    /**
     * @param owner whose secret it is: the same secret of somebody else hashes differently
     * @param secret not kept
     */
    public String of(CodeSubject owner, String secret) {
        return of(keys.current(), Lengths.framed(owner.realmId(), owner.userId(), secret));
    }

    /**
     * Whether this is the secret, in constant time. A hash under a key that is not there any more matches nothing.
     *
     * @param kept as {@link #of} wrote it
     */
    public boolean matches(CodeSubject owner, String secret, String kept) {
        return matchesContent(Lengths.framed(owner.realmId(), owner.userId(), secret), kept);
    }

    String ofContent(String content) {
        return of(keys.current(), content);
    }

    boolean matchesContent(String content, String kept) {
        return keys.find(kept.split("\\.", 2)[0])
                .map(key -> MessageDigest.isEqual(bytes(of(key, content)), bytes(kept)))
                .orElse(false);
    }

    private String of(MasterKey key, String content) {
        return key.id() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Mac256.of(key.derived(use), bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
