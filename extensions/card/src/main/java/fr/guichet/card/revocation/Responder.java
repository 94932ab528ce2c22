package fr.guichet.card.revocation;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A responder that the issuer delegated: its certificate is signed by the issuer itself and says that it may sign OCSP
 * (RFC 6960, section 4.2.2.2).
 *
 * @param certificate as the answer brought it
 */
record Responder(X509Certificate certificate) {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    boolean isDelegateOf(X509Certificate issuer, Instant now) {
        // The JDK verifies the signature of a single certificate whatever its algorithm.
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || !SignatureAlgorithm.isAccepted(certificate.getSigAlgOID())) {
            return false;
        }
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            boolean[] usage = certificate.getKeyUsage();
            certificate.checkValidity(Date.from(now));
            certificate.verify(issuer.getPublicKey());
            return usages != null && usages.contains(OCSP_SIGNING) && (usage == null || usage[0]);
        } catch (GeneralSecurityException notDelegated) {
            return false;
        }
    }

    /** Whether the issuer spares its clients from asking whether this responder is revoked. */
    boolean isExemptFromRevocation() {
        return certificate.getExtensionValue(OCSP_NO_CHECK) != null;
    }
}
