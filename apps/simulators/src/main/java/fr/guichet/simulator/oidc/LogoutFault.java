package fr.guichet.simulator.oidc;

/** What is wrong with a logout token that is right otherwise (OpenID Connect Back-Channel Logout, 2.6). */
public enum LogoutFault {
    NONE(Signature.HONEST),
    /** {@code alg: none}. */
    UNSIGNED(Signature.NONE),
    /** HS256, with the published key (PEM) as the secret. */
    HS256_WITH_PUBLIC_KEY(Signature.HS256_WITH_PUBLIC_KEY),
    /** Signed by a key, under a name, that is not published. */
    UNPUBLISHED_KEY(Signature.UNPUBLISHED_KEY),
    /** Signed by a stranger's key under the name of the published one. */
    FORGED_SIGNATURE(Signature.FORGED),
    NO_EVENTS(Signature.HONEST),
    /** Events, but none of a logout. */
    OTHER_EVENT(Signature.HONEST),
    /** With a {@code nonce}, which makes it an ID token's double. */
    WITH_NONCE(Signature.HONEST),
    OTHER_AUDIENCE(Signature.HONEST),
    OTHER_ISSUER(Signature.HONEST),
    /** Ended an hour ago. */
    EXPIRED(Signature.HONEST),
    /** Neither {@code sub} nor {@code sid}. */
    NOBODY(Signature.HONEST);

    private final Signature signature;

    LogoutFault(Signature signature) {
        this.signature = signature;
    }

    Signature signature() {
        return signature;
    }
}
