package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** How a token is signed. All but the first must be refused. */
enum Signature {
    /** RS256 by the published key. */
    HONEST,
    /** {@code alg: none}. */
    NONE,
    /** HS256 with the published key as the secret. */
    HS256_WITH_PUBLIC_KEY,
    /** By a key, under a name, that is not published. */
    UNPUBLISHED_KEY,
    /** By a stranger's key under the published one's name. */
    FORGED;

    /** The compact form of a token. */
    String sign(Map<String, Object> claims, JOSEObjectType type, SigningKeys keys) {
        Payload payload = new Payload(claims);
        RSAKey current = keys.current();
        try {
            return switch (this) {
                case HONEST -> signed(JWSAlgorithm.RS256, current.getKeyID(), type, payload, new RSASSASigner(current));
                case NONE ->
                    new PlainObject(new PlainHeader.Builder().type(type).build(), payload).serialize();
                case HS256_WITH_PUBLIC_KEY ->
                    signed(JWSAlgorithm.HS256, current.getKeyID(), type, payload, new MACSigner(pem(current)));
                case UNPUBLISHED_KEY ->
                    signed(
                            JWSAlgorithm.RS256,
                            keys.foreign().getKeyID(),
                            type,
                            payload,
                            new RSASSASigner(keys.foreign()));
                case FORGED ->
                    signed(JWSAlgorithm.RS256, current.getKeyID(), type, payload, new RSASSASigner(keys.foreign()));
            };
        } catch (JOSEException e) {
            throw new IllegalStateException("the keys fit their algorithms", e);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, String keyId, JOSEObjectType type, Payload payload, JWSSigner signer)
            throws JOSEException {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(algorithm).keyID(keyId).type(type).build(), payload);
        token.sign(signer);
        return token.serialize();
    }

    /** The public key as a file would have it: what a confused verifier takes for a shared secret. */
    static byte[] pem(RSAKey key) throws JOSEException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.toRSAPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
