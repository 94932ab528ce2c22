package fr.guichet.card.trust;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Leads a certificate to a configured root by the JDK's PKIX validation (RFC 5280, section 6). Revocation is looked
 * into elsewhere, and only for what passed here.
 */
public final class PathValidation {

    private final TrustAnchors anchors;

    public PathValidation(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * The path of a certificate, its own validity aside: that is {@link #requireValidAt}'s, so that an expired card is
     * told from a foreign one. The authorities must be valid at {@code now}.
     *
     * @throws CardRefusedException {@link CardRefusal#UNTRUSTED}, or {@link CardRefusal#MALFORMED} when the path is
     *     right and the certificate has a critical extension that nobody here understands
     */
    public CertificationPath pathOf(X509Certificate leaf, Instant now) throws CardRefusedException {
        CardRefusal refusal = CardRefusal.UNTRUSTED;
        for (CertificationPath candidate : anchors.candidates(leaf)) {
            try {
                validate(candidate, now);
                return candidate;
            } catch (CertPathValidatorException wrong) {
                if (wrong.getReason() == PKIXReason.UNRECOGNIZED_CRIT_EXT && wrong.getIndex() == 0) {
                    refusal = CardRefusal.MALFORMED;
                }
            } catch (GeneralSecurityException | RuntimeException unreadable) {
                refusal = CardRefusal.UNTRUSTED;
            }
        }
        throw new CardRefusedException(refusal);
    }

    /** Refuses a certificate before and after its validity. */
    public static void requireValidAt(X509Certificate leaf, Instant now) throws CardRefusedException {
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            throw new CardRefusedException(CardRefusal.NOT_YET_VALID);
        }
        if (now.isAfter(leaf.getNotAfter().toInstant())) {
            throw new CardRefusedException(CardRefusal.EXPIRED);
        }
    }

    private static void validate(CertificationPath path, Instant now) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        certificates.add(path.leaf());
        for (Authority authority : path.authorities()) {
            // PKIX checks neither the root's validity nor, at a date moved into the leaf's, the intermediates' now.
            authority.certificate().checkValidity(Date.from(now));
            certificates.add(authority.certificate());
        }
        certificates.remove(certificates.size() - 1);
        CertPath chain = CertificateFactory.getInstance("X.509").generateCertPath(certificates);
        PKIXParameters parameters =
                new PKIXParameters(Set.of(new TrustAnchor(path.root().certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(withinValidity(path.leaf(), now)));
        CertPathValidator.getInstance("PKIX").validate(chain, parameters);
    }

    private static Instant withinValidity(X509Certificate leaf, Instant now) {
        Instant begin = leaf.getNotBefore().toInstant();
        Instant end = leaf.getNotAfter().toInstant();
        if (now.isBefore(begin)) {
            return begin;
        }
        return now.isAfter(end) ? end : now;
    }
}
