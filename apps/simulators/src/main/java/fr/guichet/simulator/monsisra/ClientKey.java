package fr.guichet.simulator.monsisra;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;

/** The key pair that authenticates the client: made at the start, never written anywhere. */
final class ClientKey {

    private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
    private static final int BITS = 2048;

    private final RSAKey pair;

    private ClientKey(RSAKey pair) {
        this.pair = pair;
    }

    static ClientKey generate() {
        try {
            return new ClientKey(new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes RSA keys", e);
        }
    }

    /** The public half alone, as a JWKS document (RFC 7517). */
    String published() {
        return new JWKSet(pair.toPublicJWK()).toString();
    }

    /** {@code private_key_jwt} (RFC 7523): one assertion, for one request to the gateway. */
    ClientAuthentication assertion(ClientID client, Issuer gateway) {
        try {
            return new PrivateKeyJWT(
                    client, URI.create(gateway.getValue()), ALGORITHM, pair.toPrivateKey(), pair.getKeyID(), null);
        } catch (JOSEException e) {
            throw new IllegalStateException("The client's key does not sign", e);
        }
    }
}
