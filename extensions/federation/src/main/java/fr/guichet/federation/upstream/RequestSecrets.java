package fr.guichet.federation.upstream;

import java.util.Optional;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.protocol.oidc.utils.PkceUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What binds an answer to one request of one browser: the nonce that the ID token repeats, and the verifier of PKCE. They
 * stay in the login under way, by provider, and are worth one answer.
 *
 * @param nonce 256 random bits
 * @param verifier of PKCE (RFC 7636)
 */
record RequestSecrets(String nonce, String verifier) {

    private static final int NONCE_BYTES = 32;
    private static final String NONCE = "guichet.upstream.nonce.";
    private static final String VERIFIER = "guichet.upstream.verifier.";

    /** New ones, kept in the login; those of an earlier request to the same provider are worth nothing from then on. */
    static RequestSecrets keepNew(AuthenticationSessionModel login, String alias) {
        RequestSecrets secrets = new RequestSecrets(
                Base64Url.encode(SecretGenerator.getInstance().randomBytes(NONCE_BYTES)),
                PkceUtils.generateCodeVerifier());
        login.setClientNote(NONCE + alias, secrets.nonce);
        login.setClientNote(VERIFIER + alias, secrets.verifier);
        return secrets;
    }

    /** Whether a request to the provider waits for an answer. */
    static boolean areKept(AuthenticationSessionModel login, String alias) {
        return login.getClientNote(NONCE + alias) != null;
    }

    /** Takes them out of the login; empty when no request to the provider waits for an answer. */
    static Optional<RequestSecrets> take(AuthenticationSessionModel login, String alias) {
        String nonce = login.getClientNote(NONCE + alias);
        String verifier = login.getClientNote(VERIFIER + alias);
        login.removeClientNote(NONCE + alias);
        login.removeClientNote(VERIFIER + alias);
        return nonce == null || verifier == null ? Optional.empty() : Optional.of(new RequestSecrets(nonce, verifier));
    }

    /** {@code code_challenge} of the verifier, S256. */
    String challenge() {
        return PkceUtils.encodeCodeChallenge(verifier, "S256");
    }

    /** No secret in a log by way of a message. */
    @Override
    public String toString() {
        return "RequestSecrets";
    }
}
