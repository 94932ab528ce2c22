package fr.guichet.federation.assurance;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;

/** What to do with a brokered login: let it in at the level that was proven, or refuse it. */
sealed interface AssuranceVerdict {

    /** Let in. */
    record Granted(AuthenticationEvidence evidence) implements AssuranceVerdict {}

    /** Not let in. */
    record Refused(AssuranceRefusal refusal) implements AssuranceVerdict {}

    /**
     * Fails closed: what is not proven is refused, and never read as a low level.
     *
     * @param evidence what the identity provider vouches for, empty when it says nothing that is understood
     * @param requestedLoa level the client asks for, as the server counts them; 0 or less when it asks for none
     */
    static AssuranceVerdict of(Optional<AuthenticationEvidence> evidence, int requestedLoa) {
        if (evidence.isEmpty()) {
            return new Refused(AssuranceRefusal.MISSING);
        }
        if (evidence.get().level().loa() < requestedLoa) {
            return new Refused(AssuranceRefusal.TOO_LOW);
        }
        return new Granted(evidence.get());
    }
}
