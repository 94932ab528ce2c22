package fr.guichet.simulator.oidc;

import java.net.URI;
import java.security.cert.X509Certificate;

/** How a client proves at the token endpoint that it is the one; every other way is refused. */
public sealed interface ClientProof {

    /** {@code client_secret_basic}. */
    record SecretBasic(String secret) implements ClientProof {
        @Override
        public String toString() {
            return "SecretBasic[…]";
        }
    }

    /** {@code client_secret_post}. */
    record SecretPost(String secret) implements ClientProof {
        @Override
        public String toString() {
            return "SecretPost[…]";
        }
    }

    /**
     * {@code private_key_jwt}.
     *
     * @param keys where the client publishes its keys; asked at every authentication
     */
    record PrivateKeyJwt(URI keys) implements ClientProof {}

    /** {@code tls_client_auth}: exactly this certificate in the handshake. The simulator must listen with TLS. */
    record TlsCertificate(X509Certificate certificate) implements ClientProof {}
}
