package fr.guichet.federation.upstream;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Whether a key signed a token (RFC 7518, section 3): the key must be of the algorithm's kind, and long enough. */
final class TokenSignature {

    private static final int SHORTEST_RSA_KEY = 2048;
    private static final int P256 = 256;
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private TokenSignature() {}

    static boolean isBy(PublicKey key, SignedToken token) {
        if (!suits(key, token.algorithm())) {
            return false;
        }
        try {
            Signature signature = instance(token.algorithm());
            signature.initVerify(key);
            signature.update(token.signedPart());
            return signature.verify(token.signature());
        } catch (GeneralSecurityException none) {
            // A signature of the wrong length, for one.
            return false;
        }
    }

    private static boolean suits(PublicKey key, TokenAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256, PS256 ->
                key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA_KEY;
            case ES256 ->
                key instanceof ECPublicKey ec
                        && ec.getParams().getCurve().getField().getFieldSize() == P256;
        };
    }

    private static Signature instance(TokenAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case RS256 -> Signature.getInstance("SHA256withRSA");
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case PS256 -> {
                Signature signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(PS256);
                yield signature;
            }
        };
    }
}
