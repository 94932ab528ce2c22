package fr.guichet.card.examination;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.CardVerdict;
import fr.guichet.card.profile.CardCertificate;
import fr.guichet.card.profile.CardCertificateReader;
import fr.guichet.card.profile.CardProfile;
import fr.guichet.card.profile.DerBounds;
import fr.guichet.card.profile.ProductCategory;
import fr.guichet.card.revocation.CrlState;
import fr.guichet.card.revocation.RevocationCheck;
import fr.guichet.card.trust.Authority;
import fr.guichet.card.trust.CertificationPath;
import fr.guichet.card.trust.PathValidation;
import fr.guichet.identity.watch.Watch;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Examines the certificate a card gave in a TLS handshake and says who holds the card, or the one cause why it is not
 * believed (CARD-8). Whoever calls has made sure that the certificate comes from a handshake, that is that its key was
 * there.
 *
 * <p>Safe for any number of threads. One examiner per configuration lives as long as it is used, because it holds the
 * CRLs and refreshes them in the background; {@link #close} ends that.
 */
public final class CardExaminer implements AutoCloseable {

    private final CardPolicy policy;
    private final Clock clock;
    private final PathValidation paths;
    private final CardProfile profile;
    private final RevocationCheck revocation;

    /** An examiner whose calls nobody watches. */
    public CardExaminer(CardPolicy policy, Clock clock) {
        this(policy, clock, Watch.nobody());
    }

    public CardExaminer(CardPolicy policy, Clock clock, Watch watch) {
        this.policy = policy;
        this.clock = clock;
        this.paths = new PathValidation(policy.anchors());
        this.profile = new CardProfile(policy.acceptedTypes(), policy.acceptedPolicies(), policy.testCards());
        this.revocation = new RevocationCheck(policy.revocation(), clock, watch);
    }

    /**
     * Examines a card. May wait for an OCSP responder or a CRL, within the limits of the policy.
     *
     * @param chain the certificates of the handshake, the card's first; those after it are not looked at, the path goes
     *     through configured authorities alone. Empty when there was none
     * @return the verdict; nothing a certificate holds makes this throw
     */
    public CardVerdict examine(List<X509Certificate> chain) {
        try {
            return new CardVerdict.Accepted(holderOf(chain));
        } catch (CardRefusedException refused) {
            return new CardVerdict.Refused(refused.refusal());
        }
    }

    /** Every configured authority, for health and metrics: their expiry ends card login. */
    public List<Authority> authorities() {
        return policy.anchors().authorities();
    }

    /** Every CRL at hand, for health and metrics. */
    public List<CrlState> crls() {
        return revocation.crls();
    }

    /** Ends the background refresh of the CRLs. */
    @Override
    public void close() {
        revocation.close();
    }

    private CardHolder holderOf(List<X509Certificate> chain) throws CardRefusedException {
        if (chain.isEmpty()) {
            throw new CardRefusedException(CardRefusal.NO_CERTIFICATE);
        }
        Instant now = clock.instant();
        byte[] der = encoded(chain.get(0));
        X509Certificate leaf = parsed(der);
        CertificationPath path = trustedPath(leaf, der, now);
        CardCertificate card = CardCertificateReader.read(der);
        CardProfile.requireAuthenticationOfCard(card);
        requireAcceptedIssuer(path.issuer());
        CardHolder holder = profile.requireAccepted(card);
        PathValidation.requireValidAt(leaf, now);
        revocation.requireNotRevoked(path);
        return holder;
    }

    private CertificationPath trustedPath(X509Certificate leaf, byte[] der, Instant now) throws CardRefusedException {
        try {
            return paths.pathOf(leaf, now);
        } catch (CardRefusedException untrusted) {
            if (admitsToBeSoftware(der)) {
                throw new CardRefusedException(CardRefusal.NOT_A_CARD);
            }
            throw untrusted;
        }
    }

    /** Only ever used to word a refusal better: that of doctors who chose their software certificate by mistake. */
    private static boolean admitsToBeSoftware(byte[] der) {
        try {
            return CardCertificateReader.read(der)
                    .product()
                    .filter(ProductCategory.SOFTWARE::equals)
                    .isPresent();
        } catch (CardRefusedException unreadable) {
            return false;
        }
    }

    private void requireAcceptedIssuer(Authority issuer) throws CardRefusedException {
        Set<String> accepted = policy.acceptedIssuers();
        // A root issues authorities and no cards.
        if (issuer.isRoot() || !(accepted.isEmpty() || accepted.contains(issuer.commonName()))) {
            throw new CardRefusedException(CardRefusal.ISSUER_NOT_ACCEPTED);
        }
    }

    private static byte[] encoded(X509Certificate certificate) throws CardRefusedException {
        try {
            byte[] der = certificate.getEncoded();
            if (DerBounds.hold(der, CardCertificateReader.MAX_BYTES)) {
                return der;
            }
        } catch (CertificateException | RuntimeException unreadable) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
        throw new CardRefusedException(CardRefusal.MALFORMED);
    }

    /** Reads the bytes again with the JDK, whatever library the server read them with. */
    private static X509Certificate parsed(byte[] der) throws CardRefusedException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | RuntimeException unreadable) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
    }
}
