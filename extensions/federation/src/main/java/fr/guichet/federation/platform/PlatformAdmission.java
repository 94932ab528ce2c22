package fr.guichet.federation.platform;

import fr.guichet.federation.professional.ProfessionalClaims;
import fr.guichet.federation.upstream.StatedMethods;
import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * Whether a login at a platform opens this service (PLAT-3, manual 001, IV.3). How the person signed in is read from the
 * ID token alone: it is what the platform signed for this login.
 */
final class PlatformAdmission {

    private PlatformAdmission() {}

    /** Accepted with the mapped level, or refused with the first cause in the order level, methods, age, person. */
    static UpstreamVerdict judge(PlatformPolicy policy, VerifiedLogin login) {
        try {
            AssuranceLevel level = level(policy, login);
            StatedMethods methods = methods(policy, login);
            Optional<UpstreamRefusal> age = policy.age().refusal(login.idToken(), login.at());
            if (age.isPresent()) {
                return new UpstreamVerdict.Refused(age.get());
            }
            NationalPersonId nationalId = PlatformIdentifier.of(login, policy.identifierClaim());
            return new UpstreamVerdict.Accepted(
                    ProfessionalClaims.read(login, nationalId),
                    new AuthenticationEvidence(level, methods.registered()),
                    policy.creatable().toContext());
        } catch (UpstreamRefusedException refused) {
            return new UpstreamVerdict.Refused(refused.refusal());
        }
    }

    private static AssuranceLevel level(PlatformPolicy policy, VerifiedLogin login) throws UpstreamRefusedException {
        String acr =
                login.textOfIdToken("acr").orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.ACR_ABSENT));
        return policy.levels()
                .levelOf(acr)
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.ACR_UNKNOWN));
    }

    private static StatedMethods methods(PlatformPolicy policy, VerifiedLogin login) throws UpstreamRefusedException {
        StatedMethods stated = StatedMethods.in(login.idToken())
                .orElseThrow(() -> new UpstreamRefusedException(UpstreamRefusal.AMR_ABSENT));
        if (!policy.methods().accept(stated)) {
            throw new UpstreamRefusedException(UpstreamRefusal.AMR_NOT_ACCEPTED);
        }
        return stated;
    }
}
