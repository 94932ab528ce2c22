package fr.guichet.federation.psc;

import fr.guichet.federation.professional.ProfessionalClaims;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.UpstreamVerdict;
import fr.guichet.federation.upstream.VerifiedLogin;
import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.NationalPersonId;
import java.util.Map;

/** Decides whether a verified login of Pro Santé Connect may go on, and as whom: who it is first, then how strongly. */
final class PscJudgement {

    private PscJudgement() {}

    static UpstreamVerdict of(VerifiedLogin login, AssuranceLevel minimum) {
        try {
            NationalPersonId identifier = LinkingIdentifier.of(login);
            AssuranceLevel level = LoginLevel.of(login, minimum);
            return new UpstreamVerdict.Accepted(
                    ProfessionalClaims.read(login, identifier),
                    new AuthenticationEvidence(level, LoginMethods.of(login)),
                    Map.of());
        } catch (UpstreamRefusedException refused) {
            return new UpstreamVerdict.Refused(refused.refusal());
        }
    }
}
