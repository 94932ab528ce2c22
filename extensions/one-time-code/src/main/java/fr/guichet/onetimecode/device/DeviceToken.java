package fr.guichet.onetimecode.device;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret that a trusted device brings back: 256 random bits, as base64url. The server keeps a keyed hash of it. */
final class DeviceToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private DeviceToken(String value) {
        this.value = value;
    }

    static DeviceToken draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when it has not the shape of one. */
    static Optional<DeviceToken> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new DeviceToken(text)) : Optional.empty();
    }

    /** For the cookie and for hashing, and nowhere else. */
    String value() {
        return value;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DeviceToken";
    }
}
