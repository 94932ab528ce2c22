package fr.guichet.delegation;

import fr.guichet.identity.PersonName;
import java.util.Optional;

/**
 * A delegation as one of its two sides sees it.
 *
 * @param delegation what is kept
 * @param side which of the two looks
 * @param state where it stands now
 * @param isInvitationExpired whether an invitation is out whose link is too old
 * @param doctor name of the doctor; empty when the account says none
 */
public record SeenDelegation(
        Delegation delegation,
        Side side,
        DelegationState state,
        boolean isInvitationExpired,
        Optional<PersonName> doctor) {

    /** The two of a delegation. */
    public enum Side {
        /** The doctor. */
        GIVEN,
        /** Whoever works for the doctor. */
        RECEIVED
    }

    /** The colleague's number with all but its ends hidden; empty for an assistant. */
    public Optional<String> maskedNumber() {
        return delegation
                .delegate()
                .filter(Delegate.Person.class::isInstance)
                .map(delegate -> ((Delegate.Person) delegate).id().masked());
    }
}
