package fr.guichet.federation.upstream;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of an upstream that signs what a test wants, right or wrong. */
record SigningKey(String name, KeyPair pair) {

    static SigningKey rsa(String name, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new SigningKey(name, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SigningKey ec(String name, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new SigningKey(name, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    /** A token with the key's name in its header. */
    String sign(String algorithm, String claims) {
        return signWithHeader(algorithm, "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + name + "\"}", claims);
    }

    /** A token with any header; the algorithm is the one of the signature. */
    String signWithHeader(String algorithm, String header, String claims) {
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + '.' + base64(signature(algorithm, signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** As a JWK, of an RSA key. */
    String jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(name, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private byte[] signature(String algorithm, byte[] signed) {
        try {
            return switch (algorithm) {
                // The classical confusion: the public key taken for a secret that both sides know.
                case "HS256" -> {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
                    yield mac.doFinal(signed);
                }
                case "PS256" -> {
                    Signature signature = Signature.getInstance("RSASSA-PSS");
                    signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                    yield finish(signature, signed);
                }
                case "ES256" -> finish(Signature.getInstance("SHA256withECDSAinP1363Format"), signed);
                case "RS512" -> finish(Signature.getInstance("SHA512withRSA"), signed);
                default -> finish(Signature.getInstance("SHA256withRSA"), signed);
            };
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] finish(Signature signature, byte[] signed) throws GeneralSecurityException {
        signature.initSign(pair.getPrivate());
        signature.update(signed);
        return signature.sign();
    }
}
