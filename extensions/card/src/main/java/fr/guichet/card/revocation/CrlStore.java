package fr.guichet.card.revocation;

import fr.guichet.card.trust.Authority;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The CRLs that were asked for, and no others. */
final class CrlStore {

    /** What the CRLs say of a certificate, from the least telling to the most. */
    enum Status {
        UNAVAILABLE,
        OUTDATED,
        GOOD,
        REVOKED
    }

    private record Subject(URI source, Authority issuer) {}

    private final CrlSupply supply;
    private final Map<Subject, FollowedCrl> followed = new ConcurrentHashMap<>();

    CrlStore(CrlSupply supply) {
        this.supply = supply;
    }

    /**
     * Asks the CRLs in order until one tells. One that is outdated still tells that a certificate is revoked, since
     * nothing makes it good again, and never that it is good.
     */
    Status statusOf(BigInteger serial, Authority issuer, List<URI> sources) {
        Status status = Status.UNAVAILABLE;
        for (URI source : sources) {
            Status said = statusOf(serial, new Subject(source, issuer));
            if (said == Status.GOOD || said == Status.REVOKED) {
                return said;
            }
            status = said.compareTo(status) > 0 ? said : status;
        }
        return status;
    }

    List<CrlState> states() {
        return followed.values().stream()
                .map(FollowedCrl::state)
                .flatMap(Optional::stream)
                .toList();
    }

    private Status statusOf(BigInteger serial, Subject subject) {
        Optional<Crl> latest = followed.computeIfAbsent(
                        subject, key -> new FollowedCrl(key.source(), key.issuer(), supply))
                .latest();
        if (latest.isEmpty()) {
            return Status.UNAVAILABLE;
        }
        Crl crl = latest.get();
        if (crl.revokes(serial)) {
            return Status.REVOKED;
        }
        return crl.countsAt(supply.clock().instant(), supply.policy().crlGrace()) ? Status.GOOD : Status.OUTDATED;
    }
}
