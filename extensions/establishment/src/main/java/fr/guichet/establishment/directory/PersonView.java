package fr.guichet.establishment.directory;

import fr.guichet.establishment.InvitationMail;
import fr.guichet.establishment.MembershipState;
import java.time.Instant;
import java.util.Optional;

/**
 * A person as their référent sees them.
 *
 * @param id of the membership: random, and of this establishment alone
 * @param family surname
 * @param given first name
 * @param email empty when none is known, as of somebody named by number who has not accepted
 * @param username empty until there is an account; masked when it is a national identifier
 * @param number masked national identifier of somebody named by it who has not accepted
 * @param state where they stand
 * @param referent whether they have the role
 * @param mail what became of the last invitation
 * @param invitedAt when it was made
 * @param activatedAt when they were first there
 * @param oneself whether it is the référent who looks
 */
public record PersonView(
        String id,
        String family,
        String given,
        Optional<String> email,
        Optional<String> username,
        Optional<String> number,
        MembershipState state,
        boolean referent,
        InvitationMail mail,
        Instant invitedAt,
        Optional<Instant> activatedAt,
        boolean oneself) {

    /** Not for logs. */
    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
