package fr.guichet.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;

/** Answers OCSP requests (RFC 6960) about one issuer's certificates with a delegated signer, as the behaviour says. */
final class OcspAnswers {

    /** How long a good answer may be believed. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private record DelegateKey(Authority issuer, Delegate kind) {}

    private enum Delegate {
        RIGHT,
        UNAUTHORISED,
        EXPIRED
    }

    private final Authorities authorities;
    private final RevocationRegister register;
    private final Clock clock;
    private final Map<DelegateKey, X509Certificate> delegates = new ConcurrentHashMap<>();

    OcspAnswers(Authorities authorities, RevocationRegister register, Clock clock) {
        this.authorities = authorities;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The DER answer to a DER request.
     *
     * @throws IOException when the request is no OCSP request
     */
    byte[] answer(Authority issuer, OcspBehaviour behaviour, byte[] request) throws IOException {
        try {
            if (behaviour == OcspBehaviour.TRY_LATER) {
                return new OCSPRespBuilder()
                        .build(OCSPRespBuilder.TRY_LATER, null)
                        .getEncoded();
            }
            return signed(issuer, behaviour, new OCSPReq(request)).getEncoded();
        } catch (OCSPException e) {
            throw new IOException("an OCSP answer cannot be made", e);
        }
    }

    private OCSPResp signed(Authority issuer, OcspBehaviour behaviour, OCSPReq request) throws OCSPException {
        Authority signer = behaviour == OcspBehaviour.WRONG_SIGNER ? Authority.FOREIGN_PERSONNES : issuer;
        X509CertificateHolder delegate = holder(delegate(signer, kind(behaviour)));
        PrivateKey key = authorities.responderKeys().getPrivate();
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(delegate.getSubject()));
        Instant now = clock.instant();
        Validity window = window(behaviour, now);
        for (Req asked : request.getRequestList()) {
            builder.addResponse(
                    behaviour == OcspBehaviour.WRONG_ID ? other(asked.getCertID()) : asked.getCertID(),
                    status(issuer, behaviour, asked.getCertID().getSerialNumber()),
                    Date.from(window.notBefore()),
                    Date.from(window.notAfter()));
        }
        nonce(behaviour, request).ifPresent(nonce -> builder.setResponseExtensions(new Extensions(nonce)));
        BasicOCSPResp answer = builder.build(
                CertificateAuthority.signer(key),
                new X509CertificateHolder[] {delegate},
                Date.from(window.notBefore()));
        return new OCSPRespBuilder()
                .build(OCSPRespBuilder.SUCCESSFUL, behaviour == OcspBehaviour.TAMPERED ? tampered(answer) : answer);
    }

    /** The same answer with one bit of the signature turned. */
    private static BasicOCSPResp tampered(BasicOCSPResp answer) throws OCSPException {
        try {
            BasicOCSPResponse body = BasicOCSPResponse.getInstance(answer.getEncoded());
            byte[] signature = answer.getSignature();
            signature[0] ^= 0x01;
            return new BasicOCSPResp(new BasicOCSPResponse(
                    body.getTbsResponseData(),
                    body.getSignatureAlgorithm(),
                    new DERBitString(signature),
                    body.getCerts()));
        } catch (IOException e) {
            throw new OCSPException("an answer just made has an encoding", e);
        }
    }

    private CertificateStatus status(Authority issuer, OcspBehaviour behaviour, BigInteger serial) {
        if (behaviour == OcspBehaviour.UNKNOWN) {
            return new UnknownStatus();
        }
        return register.inOcsp(issuer, serial)
                .<CertificateStatus>map(entry -> new RevokedStatus(Date.from(entry.since()), CRLReason.keyCompromise))
                .orElse(CertificateStatus.GOOD);
    }

    private static Validity window(OcspBehaviour behaviour, Instant now) {
        return switch (behaviour) {
            case STALE -> new Validity(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2)));
            case FUTURE -> new Validity(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)));
            default -> new Validity(now.minusSeconds(1), now.plus(LIFETIME));
        };
    }

    private static Optional<Extension> nonce(OcspBehaviour behaviour, OCSPReq request) {
        if (behaviour == OcspBehaviour.WRONG_NONCE) {
            return Optional.of(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, encoded(new DEROctetString(Keys.random(16)))));
        }
        return Optional.ofNullable(request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
    }

    private static byte[] encoded(DEROctetString value) {
        try {
            return value.getEncoded();
        } catch (IOException e) {
            throw Encodings.unencodable(e);
        }
    }

    private static CertificateID other(CertificateID asked) {
        return CertificateID.deriveCertificateID(asked, asked.getSerialNumber().add(BigInteger.ONE));
    }

    private static Delegate kind(OcspBehaviour behaviour) {
        return switch (behaviour) {
            case UNAUTHORISED_SIGNER -> Delegate.UNAUTHORISED;
            case EXPIRED_SIGNER -> Delegate.EXPIRED;
            default -> Delegate.RIGHT;
        };
    }

    private X509Certificate delegate(Authority issuer, Delegate kind) {
        CertificateAuthority authority = authorities.of(issuer);
        return delegates.computeIfAbsent(new DelegateKey(issuer, kind), ignored -> {
            Instant now = clock.instant();
            Period start = kind == Delegate.EXPIRED ? Period.ofYears(-3) : Period.ofYears(-1);
            return authorities
                    .certificates()
                    .ocspDelegate(
                            authority,
                            authorities.responderKeys().getPublic(),
                            Validity.starting(start, Period.ofYears(2), now),
                            kind != Delegate.UNAUTHORISED);
        });
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of the simulation has an encoding", e);
        }
    }
}
