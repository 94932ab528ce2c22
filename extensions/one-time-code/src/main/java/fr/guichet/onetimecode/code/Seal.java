package fr.guichet.onetimecode.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that the database keeps and may not tell: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, bound to
 * their owner. Written as {@code <key id>.<base64url of nonce and ciphertext>}.
 */
public final class Seal {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final String use;
    private final SecureRandom random;

    Seal(KeyRing keys, String use, SecureRandom random) {
        this.keys = keys;
        this.use = use;
        this.random = random;
    }

    /** A sealed text that does not open: altered, of somebody else, or under a key that is gone. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenException(Throwable cause) {
            super("A sealed text does not open.", cause);
        }
    }

    /** @param owner the only one as whose it opens again */
    public String close(CodeSubject owner, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        MasterKey key = keys.current();
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + TRANSFORMATION, e);
        }
    }

    /**
     * @param sealed as {@link #close} wrote it
     * @throws BrokenException when it does not open
     */
    public String open(CodeSubject owner, String sealed) {
        String[] parts = sealed.split("\\.", 2);
        MasterKey key =
                keys.find(parts[0]).filter(known -> parts.length == 2).orElseThrow(() -> new BrokenException(null));
        try {
            byte[] all = Base64.getUrlDecoder().decode(parts[1]);
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
                    .doFinal(all, NONCE_BYTES, Math.max(0, all.length - NONCE_BYTES));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new BrokenException(broken);
        }
    }

    private Cipher cipher(int mode, MasterKey key, byte[] nonce, CodeSubject owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(key.derived(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(Lengths.framed(owner.realmId(), owner.userId()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
