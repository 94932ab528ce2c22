package fr.guichet.card.revocation;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Signatures believed on what authorities and responders say: nothing on MD5 or SHA-1, whatever they claim. */
final class SignatureAlgorithm {

    // RFC 4055 (RSA with PKCS #1 v1.5 padding, what IGC-Santé signs with) and RFC 5758 (ECDSA).
    private static final Map<String, String> NAMES = Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA");

    private SignatureAlgorithm() {}

    /** Whether a signature that names this algorithm is looked at; {@code oid} is dotted. */
    static boolean isAccepted(String oid) {
        return NAMES.containsKey(oid);
    }

    /** @throws GeneralSecurityException when the algorithm is not one of those, or not the key's */
    static Signature verifier(AlgorithmIdentifier algorithm, PublicKey key) throws GeneralSecurityException {
        String name = NAMES.get(algorithm.getAlgorithm().getId());
        if (name == null) {
            throw new GeneralSecurityException("signature algorithm not accepted");
        }
        Signature signature = Signature.getInstance(name);
        signature.initVerify(key);
        return signature;
    }
}
