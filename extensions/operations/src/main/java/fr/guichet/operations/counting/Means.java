package fr.guichet.operations.counting;

import fr.guichet.identity.ProviderKind;
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
    SESSION,
    /** Nobody had chosen one yet, or it is not known which: a malformed request, an unknown client, an expired page. */
    NONE;

    /** @param providerId of the kind of identity provider, as realms name it */
    static Means ofProvider(String providerId) {
        return ProviderKind.of(providerId).map(Means::of).orElse(OTHER_PROVIDER);
    }

    private static Means of(ProviderKind kind) {
        return switch (kind) {
            case CARD -> CARD;
            case PRO_SANTE_CONNECT -> PRO_SANTE_CONNECT;
            case PLATFORM -> PLATFORM;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
