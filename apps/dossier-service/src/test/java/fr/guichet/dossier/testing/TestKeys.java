package fr.guichet.dossier.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.UUID;

/** The keys of a {@link TestGateway}, made for one run, and what can be signed with them rightly and wrongly. */
public final class TestKeys {

    private final RSAKey rsa;
    private final ECKey ec;

    private TestKeys(RSAKey rsa, ECKey ec) {
        this.rsa = rsa;
        this.ec = ec;
    }

    static TestKeys generate() {
        return new TestKeys(newRsa(UUID.randomUUID().toString()), newEc());
    }

    public static RSAKey newRsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey newEc() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JWK> published() {
        return List.of(rsa.toPublicJWK(), ec.toPublicJWK());
    }

    /** The gateway's RSA key. */
    public RSAKey rsa() {
        return rsa;
    }

    /** Signed as the gateway does, with RS256. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, rsa);
    }

    /** Signed with an RSA key and the algorithm given. */
    public static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) {
        try {
            return signed(claims, algorithm, key.getKeyID(), new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with the gateway's elliptic key. */
    public String signedByEc(JWTClaimsSet claims) {
        try {
            return signed(claims, JWSAlgorithm.ES256, ec.getKeyID(), new ECDSASigner(ec));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classic confusion: HS256 with the bytes of the public RSA key as the secret. */
    public String signedByPublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            byte[] secret = rsa.toRSAPublicKey().getEncoded();
            return signed(claims, JWSAlgorithm.HS256, rsa.getKeyID(), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
        try {
            SignedJWT jwt =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
