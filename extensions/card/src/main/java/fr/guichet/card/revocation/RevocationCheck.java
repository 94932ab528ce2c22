package fr.guichet.card.revocation;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.trust.CertificationPath;
import java.time.Clock;
import java.util.List;

/** Whether a trusted certificate is revoked. Until it can ask, it refuses. */
public final class RevocationCheck implements AutoCloseable {

    private final RevocationPolicy policy;
    private final Clock clock;

    public RevocationCheck(RevocationPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    public void requireNotRevoked(CertificationPath path) throws CardRefusedException {
        throw new CardRefusedException(CardRefusal.REVOCATION_UNAVAILABLE);
    }

    public List<CrlState> crls() {
        return List.of();
    }

    @Override
    public void close() {}
}
