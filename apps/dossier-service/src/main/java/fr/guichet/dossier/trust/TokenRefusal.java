package fr.guichet.dossier.trust;

import java.util.Locale;

/**
 * Why a token is not believed: one value per cause. The descriptions are for the developer of the calling application;
 * they name the rule and repeat nothing of the token.
 */
public enum TokenRefusal {
    /** No token was sent: RFC 6750, section 3.1, wants no error code then. */
    TOKEN_ABSENT(401, null, "A bearer token is needed"),
    MALFORMED(401, BearerErrors.INVALID_TOKEN, "The token is not a signed JWT"),
    UNSIGNED(401, BearerErrors.INVALID_TOKEN, "The token is not signed"),
    ALGORITHM(401, BearerErrors.INVALID_TOKEN, "The token is signed with an algorithm that is not accepted"),
    SIGNATURE(401, BearerErrors.INVALID_TOKEN, "The token is not signed by a key of the issuer"),
    ISSUER(401, BearerErrors.INVALID_TOKEN, "The token comes from another issuer"),
    KIND(401, BearerErrors.INVALID_TOKEN, "The token is of another kind than the one expected here"),
    AUDIENCE(401, BearerErrors.INVALID_TOKEN, "The token is meant for another service"),
    AUTHORIZED_PARTY(401, BearerErrors.INVALID_TOKEN, "The token does not name the right client as authorized party"),
    KEY_BOUND(401, BearerErrors.INVALID_TOKEN, "The token is bound to a key and is no bearer token"),
    EXPIRY_ABSENT(401, BearerErrors.INVALID_TOKEN, "The token has no expiry"),
    EXPIRED(401, BearerErrors.INVALID_TOKEN, "The token has expired"),
    ISSUE_ABSENT(401, BearerErrors.INVALID_TOKEN, "The token does not say when it was issued"),
    NOT_YET_VALID(401, BearerErrors.INVALID_TOKEN, "The token is not valid yet"),
    SUBJECT_ABSENT(401, BearerErrors.INVALID_TOKEN, "The token names no account"),
    SPACES_MALFORMED(401, BearerErrors.INVALID_TOKEN, "The spaces that the token names cannot be read"),
    DELEGATIONS_MALFORMED(401, BearerErrors.INVALID_TOKEN, "The delegations that the token names cannot be read"),
    ASSURANCE_ABSENT(401, BearerErrors.STEP_UP, "The token names no level of assurance"),
    ASSURANCE_UNKNOWN(401, BearerErrors.STEP_UP, "The token names an unknown level of assurance"),
    ASSURANCE_TOO_LOW(401, BearerErrors.STEP_UP, "A higher level of assurance is needed"),
    /**
     * Nor any space that needs no identifier. The claims come with the scope {@code professional}: a token without them was
     * asked for without that scope, or is nobody's who has business here.
     */
    IDENTITY_ABSENT(403, BearerErrors.INSUFFICIENT_SCOPE, "The token names no health professional"),
    IDENTITY_MALFORMED(403, BearerErrors.INSUFFICIENT_SCOPE, "The token names no valid national identifier"),
    SESSION_ENDED(401, BearerErrors.INVALID_TOKEN, "The session of the token has ended at the issuer"),
    /** From here on, logout tokens alone (OpenID Connect Back-Channel Logout 1.0, sections 2.4 and 2.6). */
    TOKEN_ID_ABSENT(400, BearerErrors.INVALID_REQUEST, "The token has no usable identifier"),
    EVENT_ABSENT(400, BearerErrors.INVALID_REQUEST, "The token does not tell of a logout"),
    NONCE_PRESENT(400, BearerErrors.INVALID_REQUEST, "The token holds a nonce, as ID tokens do"),
    SESSION_ABSENT(400, BearerErrors.INVALID_REQUEST, "The token names neither a session nor a subject"),
    REPLAYED(400, BearerErrors.INVALID_REQUEST, "The token was taken before");

    private final int status;
    private final String error;
    private final String description;

    TokenRefusal(int status, String error, String description) {
        this.status = status;
        this.error = error;
        this.description = description;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Error code of RFC 6750 or RFC 9470; null when the answer carries none. */
    public String error() {
        return error;
    }

    /** One sentence, printable ASCII without quotes, as RFC 6750 wants it. */
    public String description() {
        return description;
    }

    /** Stable name of the cause in answers and logs. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether signing in by a stronger means would help. */
    public boolean isAssurance() {
        return BearerErrors.STEP_UP.equals(error);
    }

    private static final class BearerErrors {
        static final String INVALID_REQUEST = "invalid_request";
        static final String INVALID_TOKEN = "invalid_token";
        static final String INSUFFICIENT_SCOPE = "insufficient_scope";
        /** RFC 9470, section 3. */
        static final String STEP_UP = "insufficient_user_authentication";
    }
}
