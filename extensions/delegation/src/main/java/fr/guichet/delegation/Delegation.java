package fr.guichet.delegation;

import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.Optional;

/**
 * What one doctor lets one person do, as it is kept.
 *
 * @param id its identifier, which cannot be guessed
 * @param kind in which quality
 * @param delegatorId account of the doctor
 * @param delegate who works for the doctor; empty while an assistant has not accepted
 * @param named the person as the doctor named them
 * @param email where the assistant was invited; empty for a colleague
 * @param rights what it opens
 * @param period when it counts
 * @param standing what was last done with it
 * @param invitationExpires until when the link of the last invitation is good; empty for a colleague
 * @param createdAt when it was given
 * @param endedAt when one of the two ended it
 */
public record Delegation(
        String id,
        DelegationKind kind,
        String delegatorId,
        Optional<Delegate> delegate,
        PersonName named,
        Optional<String> email,
        Rights rights,
        Period period,
        Standing standing,
        Optional<Instant> invitationExpires,
        Instant createdAt,
        Optional<Instant> endedAt) {

    /** What the two did with it; {@link #state} adds what the clock did. */
    public enum Standing {
        /** The invitation is out. */
        INVITED,
        /** Accepted by the assistant, or given to a colleague. */
        ACTIVE,
        /** Ended by one of the two. */
        ENDED
    }

    /** Where it stands now. */
    public DelegationState state(Instant now) {
        if (standing == Standing.ENDED) {
            return DelegationState.ENDED;
        }
        if (period.isOver(now)) {
            return DelegationState.EXPIRED;
        }
        if (standing == Standing.INVITED) {
            return DelegationState.INVITED;
        }
        return period.hasBegun(now) ? DelegationState.ACTIVE : DelegationState.UPCOMING;
    }

    /** Whether an invitation is out whose link is too old. */
    public boolean isInvitationExpired(Instant now) {
        return standing == Standing.INVITED
                && invitationExpires.filter(end -> end.isAfter(now)).isEmpty();
    }

    /** The identifier and the quality alone: names, addresses and numbers are not for logs. */
    @Override
    public String toString() {
        return "Delegation[" + id + ", " + kind + ", " + standing + "]";
    }
}
