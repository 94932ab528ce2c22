package fr.guichet.federation.psc;

import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.AssuranceLevel;

/**
 * Decides which level a login reached: the {@code acr} of the signed ID token and nothing else. The levels are a scale;
 * no answer, or one that is not on the scale, is never read as the lowest.
 */
final class LoginLevel {

    private static final String ACR = "acr";

    private LoginLevel() {}

    /** @throws UpstreamRefusedException when the level is absent, unknown or below the minimum */
    static AssuranceLevel of(VerifiedLogin login, AssuranceLevel minimum) throws UpstreamRefusedException {
        if (!login.idToken().hasNonNull(ACR)) {
            throw new UpstreamRefusedException(UpstreamRefusal.ACR_ABSENT);
        }
        AssuranceLevel level = AssuranceLevel.ofAcr(login.idToken().path(ACR).textValue())
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.ACR_UNKNOWN));
        if (!level.satisfies(minimum)) {
            throw new UpstreamRefusedException(UpstreamRefusal.ACR_TOO_LOW);
        }
        return level;
    }
}
