package fr.guichet.portal.api;

import java.util.Locale;

/** Why an API refuses a request; each cause has a status, a code of its own, and words for developers. */
public enum ApiRefusal {
    /** No bearer token came with the request. */
    TOKEN_ABSENT(401, "An access token is needed"),
    /** Not ours, expired, revoked, of a session that ended or of an account that is disabled. */
    TOKEN_INVALID(401, "The access token is not valid"),
    /** A good token, made for somebody else. */
    WRONG_AUDIENCE(401, "The access token was not made for this API"),
    /** The login behind the token proved too little, or nothing (RFC 9470). */
    LEVEL_TOO_LOW(401, "The login does not prove enough for this"),
    /** The caller may not do this, and may know that it exists. */
    FORBIDDEN(403, "This is not allowed"),
    /** It does not exist, or the caller is not to know that it does. */
    NOT_FOUND(404, "There is nothing here"),
    /** The address takes other methods than this one. */
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    /** The request cannot be read, or fields of it are wrong. */
    MALFORMED(400, "The request cannot be carried out as it stands"),
    /** What is asked for contradicts what is there. */
    CONFLICT(409, "This contradicts the present state"),
    /** More than is read at once. */
    TOO_LARGE(413, "The request is too large"),
    /** A kind of content that is not read here. */
    UNSUPPORTED(415, "This kind of content is not accepted here");

    private final int status;
    private final String title;

    ApiRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code of the answer: {@code token_absent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** Whether the audit trail hears of it: who is turned away, not who mistyped. */
    boolean isTold() {
        return status == 401 || status == 403 || status == 404;
    }
}
