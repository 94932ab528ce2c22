package fr.guichet.federation.upstream;

import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Map;

/** What a provider makes of a verified login. */
public sealed interface UpstreamVerdict {

    /**
     * The person goes on to the flows.
     *
     * @param identity who it is
     * @param evidence what the upstream vouches for
     * @param context further texts for the steps of the flows, by their keys in the brokered context
     */
    record Accepted(ProfessionalIdentity identity, AuthenticationEvidence evidence, Map<String, String> context)
            implements UpstreamVerdict {

        public Accepted {
            context = Map.copyOf(context);
        }
    }

    /** The person gets the page of the refusal: no session, no account. */
    record Refused(UpstreamRefusal refusal) implements UpstreamVerdict {}
}
