package fr.guichet.dossier.access;

import java.util.Locale;

/** Why a platform's tile starts no login. */
public enum InitiationRefusal {
    /** No {@code iss}, or several. */
    ISSUER_ABSENT,
    /** An {@code iss} that is not configured. */
    ISSUER_UNKNOWN,
    /** A {@code target_link_uri} that is no page of this service, or several. */
    TARGET;

    /** Its stable name in the journal. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
