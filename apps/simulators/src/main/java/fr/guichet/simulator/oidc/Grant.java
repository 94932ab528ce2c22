package fr.guichet.simulator.oidc;

import java.time.Instant;
import java.util.Set;

/**
 * What a code, and later its access token, stands for.
 *
 * @param misbehaviours what goes wrong in this login
 * @param means how the person had signed in when the code was given
 */
record Grant(
        AuthorizationRequest request,
        Session session,
        SignInMeans means,
        Instant signedInAt,
        Set<Misbehaviour> misbehaviours,
        Instant ends) {

    Grant {
        misbehaviours = Set.copyOf(misbehaviours);
    }

    boolean has(Misbehaviour misbehaviour) {
        return misbehaviours.contains(misbehaviour);
    }

    Grant until(Instant end) {
        return new Grant(request, session, means, signedInAt, misbehaviours, end);
    }

    @Override
    public String toString() {
        return "Grant[" + request.client().id() + "]";
    }
}
