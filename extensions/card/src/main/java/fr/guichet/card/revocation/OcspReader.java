package fr.guichet.card.revocation;

import fr.guichet.card.profile.DerBounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;

/** Believes a responder's answer, or not: signer, certificate asked of, nonce, dates (RFC 6960, section 3.2). */
final class OcspReader {

    /** Longest answer taken, in bytes; one certificate and its responder's have about 3,000. */
    static final int MAX_BYTES = 64 * 1024;

    /** How far the responder's clock may be ahead of ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final OcspQuestion question;
    private final Instant now;

    OcspReader(OcspQuestion question, Instant now) {
        this.question = question;
        this.now = now;
    }

    /** @throws InvalidOcspException when the bytes are anything but a believable answer to the question */
    OcspAnswer read(byte[] bytes) throws InvalidOcspException {
        if (!DerBounds.hold(bytes, MAX_BYTES)) {
            throw new InvalidOcspException("no answer, or too long");
        }
        try {
            OCSPResp response = new OCSPResp(bytes);
            require(response.getStatus() == OCSPResp.SUCCESSFUL, "status " + response.getStatus());
            require(response.getResponseObject() instanceof BasicOCSPResp, "unknown kind of answer");
            return read((BasicOCSPResp) response.getResponseObject());
        } catch (OCSPException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new InvalidOcspException(
                    "unreadable: " + unreadable.getClass().getSimpleName(), unreadable);
        }
    }

    private OcspAnswer read(BasicOCSPResp basic)
            throws InvalidOcspException, OCSPException, IOException, GeneralSecurityException {
        Optional<Responder> delegate = signer(basic);
        boolean fresh = nonceIsEchoed(basic) || isAround(now, basic.getProducedAt());
        SingleResp single = single(basic);
        Instant thisUpdate = single.getThisUpdate().toInstant();
        require(!thisUpdate.isAfter(now.plus(CLOCK_SKEW)), "from the future");
        Optional<Instant> until = Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant);
        // Without nextUpdate an answer counts for the moment it was made for, which then has to be this one.
        require(until.isPresent() ? now.isBefore(until.get()) : fresh, "outdated");
        return new OcspAnswer(statusOf(single.getCertStatus()), until, delegate);
    }

    private SingleResp single(BasicOCSPResp basic) throws InvalidOcspException, OCSPException {
        SingleResp found = null;
        for (SingleResp single : basic.getResponses()) {
            if (question.isAbout(single.getCertID())) {
                require(found == null, "two answers");
                found = single;
            }
        }
        require(found != null, "about another certificate");
        return found;
    }

    private static OcspAnswer.Status statusOf(CertificateStatus status) {
        if (status == CertificateStatus.GOOD) {
            return OcspAnswer.Status.GOOD;
        }
        return status instanceof RevokedStatus ? OcspAnswer.Status.REVOKED : OcspAnswer.Status.UNKNOWN;
    }

    /** A responder may leave the nonce out; one that is not ours makes the answer somebody else's, or an old one. */
    private boolean nonceIsEchoed(BasicOCSPResp basic) throws InvalidOcspException {
        Extension nonce = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce == null) {
            return false;
        }
        byte[] echoed = ASN1OctetString.getInstance(nonce.getParsedValue()).getOctets();
        require(MessageDigest.isEqual(echoed, question.nonce()), "another nonce");
        return true;
    }

    private static boolean isAround(Instant now, Date producedAt) {
        return Duration.between(producedAt.toInstant(), now).abs().compareTo(CLOCK_SKEW) <= 0;
    }

    /** Who signed: empty for the issuer itself. */
    private Optional<Responder> signer(BasicOCSPResp basic)
            throws InvalidOcspException, IOException, GeneralSecurityException {
        ResponderID id = ResponderID.getInstance(basic.getResponderId().toASN1Primitive());
        if (isNamed(id, question.issuer()) && isSignedBy(basic, question.issuer())) {
            return Optional.empty();
        }
        for (X509Certificate certificate : certificates(basic)) {
            Responder responder = new Responder(certificate);
            if (isNamed(id, certificate)
                    && responder.isDelegateOf(question.issuer(), now)
                    && isSignedBy(basic, certificate)) {
                return Optional.of(responder);
            }
        }
        throw new InvalidOcspException("signed by nobody who may");
    }

    private static boolean isNamed(ResponderID id, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        if (id.getName() != null) {
            return new X500Principal(id.getName().getEncoded()).equals(certificate.getSubjectX500Principal());
        }
        byte[] key = new X509CertificateHolder(certificate.getEncoded())
                .getSubjectPublicKeyInfo()
                .getPublicKeyData()
                .getBytes();
        return MessageDigest.isEqual(
                id.getKeyHash(), MessageDigest.getInstance("SHA-1").digest(key));
    }

    private static boolean isSignedBy(BasicOCSPResp basic, X509Certificate signer) throws GeneralSecurityException {
        Signature signature = SignatureAlgorithm.verifier(basic.getSignatureAlgorithmID(), signer.getPublicKey());
        signature.update(basic.getTBSResponseData());
        return signature.verify(basic.getSignature());
    }

    private static List<X509Certificate> certificates(BasicOCSPResp basic)
            throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : basic.getCerts()) {
            certificates.add(
                    (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        }
        return certificates;
    }

    private static void require(boolean rule, String otherwise) throws InvalidOcspException {
        if (!rule) {
            throw new InvalidOcspException(otherwise);
        }
    }
}
