package fr.guichet.card.revocation;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.trust.Authority;
import fr.guichet.card.trust.CertificationPath;
import fr.guichet.identity.watch.Watch;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Whether a trusted certificate is revoked: OCSP first, the CRL when OCSP gives nothing to believe, refused when neither
 * does. The authorities of its path are looked up in their own issuer's CRL, where they name one over HTTP.
 */
public final class RevocationCheck implements AutoCloseable {

    private final RevocationPolicy policy;
    private final OcspClient ocsp;
    private final CrlStore crls;
    private final RefreshSchedule schedule;

    /** @throws IllegalArgumentException when the cache directory of the policy cannot be used */
    public RevocationCheck(RevocationPolicy policy, Clock clock, Watch watch) {
        this(policy, clock, watch, RefreshSchedule.inBackground());
    }

    RevocationCheck(RevocationPolicy policy, Clock clock, Watch watch, RefreshSchedule schedule) {
        HttpFetch http = new HttpFetch(policy.connectTimeout());
        CrlFiles files = new CrlFiles(policy.cacheDirectory());
        this.policy = policy;
        this.schedule = schedule;
        this.ocsp = new OcspClient(policy, http, clock, watch);
        this.crls = new CrlStore(
                new CrlSupply(policy, http, files, schedule, new RefreshDelay(new SecureRandom()), clock, watch));
    }

    /**
     * Refuses what is revoked, and what nobody can say is not.
     *
     * @param path trusted already: nothing else may cause traffic
     * @throws CardRefusedException {@link CardRefusal#REVOKED}, {@link CardRefusal#REVOCATION_UNAVAILABLE},
     *     {@link CardRefusal#CRL_OUTDATED}, {@link CardRefusal#NO_REVOCATION_SOURCE}; {@link CardRefusal#UNTRUSTED} when
     *     an authority of the path is revoked
     */
    public void requireNotRevoked(CertificationPath path) throws CardRefusedException {
        requireCardNotRevoked(path.leaf(), path.issuer());
        if (policy.checkAuthorities()) {
            List<Authority> authorities = path.authorities();
            for (int i = 0; i < authorities.size() - 1; i++) {
                requireAuthorityNotRevoked(authorities.get(i).certificate(), authorities.get(i + 1));
            }
        }
    }

    /** Every CRL at hand. */
    public List<CrlState> crls() {
        return crls.states();
    }

    @Override
    public void close() {
        schedule.close();
    }

    private void requireCardNotRevoked(X509Certificate card, Authority issuer) throws CardRefusedException {
        RevocationPointers pointers = RevocationPointers.of(card);
        boolean asksOcsp = policy.mode().asksOcsp() && !pointers.responders().isEmpty();
        boolean asksCrl = policy.mode().asksCrl() && !pointers.crls().isEmpty();
        if (!asksOcsp && !asksCrl) {
            throw new CardRefusedException(CardRefusal.NO_REVOCATION_SOURCE);
        }
        BigInteger serial = card.getSerialNumber();
        Optional<OcspAnswer> answer = asksOcsp ? believed(pointers, issuer, serial) : Optional.empty();
        if (answer.isPresent() && answer.get().status() == OcspAnswer.Status.GOOD) {
            return;
        }
        if (answer.isPresent() && answer.get().status() == OcspAnswer.Status.REVOKED) {
            throw new CardRefusedException(CardRefusal.REVOKED);
        }
        // Nothing to believe, or a responder that does not know the certificate: the CRL decides.
        if (!asksCrl) {
            throw new CardRefusedException(CardRefusal.REVOCATION_UNAVAILABLE);
        }
        requireGood(crls.statusOf(serial, issuer, pointers.crls()), CardRefusal.REVOKED);
    }

    private void requireAuthorityNotRevoked(X509Certificate authority, Authority issuer) throws CardRefusedException {
        RevocationPointers pointers = RevocationPointers.of(authority);
        if (!pointers.crls().isEmpty()) {
            requireGood(crls.statusOf(authority.getSerialNumber(), issuer, pointers.crls()), CardRefusal.UNTRUSTED);
        }
    }

    private Optional<OcspAnswer> believed(RevocationPointers pointers, Authority issuer, BigInteger serial) {
        Optional<OcspAnswer> answer = ocsp.ask(pointers.responders(), issuer, serial);
        if (answer.isPresent() && answer.get().delegate().isPresent()) {
            return isUsable(answer.get().delegate().get(), issuer) ? answer : Optional.empty();
        }
        return answer;
    }

    /**
     * A stolen responder's key must not outlive its revocation: unless its issuer exempts it, a delegate that names a CRL
     * is looked up there. One that names none is as good as its certificate's validity (RFC 6960, section 4.2.2.2.1).
     */
    private boolean isUsable(Responder delegate, Authority issuer) {
        if (delegate.isExemptFromRevocation()) {
            return true;
        }
        try {
            List<URI> sources = RevocationPointers.of(delegate.certificate()).crls();
            BigInteger serial = delegate.certificate().getSerialNumber();
            return sources.isEmpty() || crls.statusOf(serial, issuer, sources) == CrlStore.Status.GOOD;
        } catch (CardRefusedException malformed) {
            return false;
        }
    }

    private static void requireGood(CrlStore.Status status, CardRefusal whenRevoked) throws CardRefusedException {
        switch (status) {
            case GOOD -> {}
            case REVOKED -> throw new CardRefusedException(whenRevoked);
            case OUTDATED -> throw new CardRefusedException(CardRefusal.CRL_OUTDATED);
            case UNAVAILABLE -> throw new CardRefusedException(CardRefusal.REVOCATION_UNAVAILABLE);
        }
    }
}
