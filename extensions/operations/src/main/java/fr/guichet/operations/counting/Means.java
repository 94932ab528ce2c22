package fr.guichet.operations.counting;

import java.util.Locale;

/** By what somebody logs in. */
enum Means {
    CARD,
    PRO_SANTE_CONNECT,
    PLATFORM,
    /** Another identity provider of the realm. */
    OTHER_PROVIDER,
    PASSWORD,
    /** A password on a device that spares its person the code. */
    TRUSTED_DEVICE,
    /** A session that was open already. */
    SESSION;

    /** @param providerId of the kind of identity provider, as realms name it */
    static Means ofProvider(String providerId) {
        return switch (providerId) {
            case "cps" -> CARD;
            case "pro-sante-connect" -> PRO_SANTE_CONNECT;
            case "regional-platform" -> PLATFORM;
            default -> OTHER_PROVIDER;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
