package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The provider's keys: the one that signs, and those that are published. */
final class SigningKeys {

    private final RSAKey foreign = make();
    private RSAKey current = make();
    private List<RSAKey> published = List.of(current);
    private final List<RSAKey> ever = new ArrayList<>(published);

    synchronized RSAKey current() {
        return current;
    }

    /** A key that is published nowhere, under a name that is published nowhere. */
    RSAKey foreign() {
        return foreign;
    }

    synchronized void rotate(boolean keepOld) {
        current = make();
        ever.add(current);
        List<RSAKey> next = new ArrayList<>(List.of(current));
        if (keepOld) {
            next.addAll(published);
        }
        published = List.copyOf(next);
    }

    /** Public halves alone. */
    synchronized JWKSet publicKeys() {
        return new JWKSet(List.<JWK>copyOf(published)).toPublicJWKSet();
    }

    /** Whether one of the provider's keys, of now or of before, signed this. */
    synchronized boolean signed(SignedJWT token) {
        for (RSAKey key : ever) {
            try {
                if (token.verify(new RSASSAVerifier(key.toRSAPublicKey()))) {
                    return true;
                }
            } catch (JOSEException otherAlgorithm) {
                return false;
            }
        }
        return false;
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}
