package fr.guichet.delegation.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the link of an invitation is worth: 256 random bits, of which only the hash is kept. A hash without a key will do
 * for what nobody can guess (ADR 0020).
 */
public final class InvitationToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private InvitationToken(String value) {
        this.value = value;
    }

    /** A new one. */
    public static InvitationToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token of a text; empty when it cannot be one. */
    public static Optional<InvitationToken> parse(String text) {
        return Optional.ofNullable(text)
                .filter(candidate -> FORM.matcher(candidate).matches())
                .map(InvitationToken::new);
    }

    /** The token itself, for the link. */
    public String value() {
        return value;
    }

    /** What is kept of it: 64 hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
