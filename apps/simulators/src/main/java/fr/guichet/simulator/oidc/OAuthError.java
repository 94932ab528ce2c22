package fr.guichet.simulator.oidc;

/** A refusal in OAuth's words (RFC 6749, 4.1.2.1 and 5.2). */
final class OAuthError extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private OAuthError(int status, String code, String description) {
        super(description);
        this.status = status;
        this.code = code;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    static OAuthError invalidGrant(String description) {
        return new OAuthError(400, "invalid_grant", description);
    }

    static OAuthError invalidClient(String description) {
        return new OAuthError(401, "invalid_client", description);
    }

    static OAuthError invalidToken() {
        return new OAuthError(401, "invalid_token", "the access token is not known or has ended");
    }

    static OAuthError unsupported(String code, String description) {
        return new OAuthError(400, code, description);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
