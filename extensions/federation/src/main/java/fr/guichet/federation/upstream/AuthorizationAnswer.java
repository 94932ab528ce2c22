package fr.guichet.federation.upstream;

/**
 * The answer to an authorization request, as a browser brings it (RFC 6749, section 4.1.2; RFC 9207). What is absent is
 * empty.
 *
 * @param state of the login
 * @param code to redeem
 * @param issuer who answers
 * @param error instead of a code
 * @param errorDescription its text for developers
 */
record AuthorizationAnswer(String state, String code, String issuer, String error, String errorDescription) {

    /** Nothing of it in a log by way of a message. */
    @Override
    public String toString() {
        return "AuthorizationAnswer";
    }
}
