package fr.guichet.delegation.store;

import fr.guichet.delegation.Delegate;
import fr.guichet.delegation.Delegation;
import fr.guichet.delegation.Period;
import fr.guichet.delegation.Rights;
import fr.guichet.identity.PersonName;
import java.time.Instant;
import java.util.Optional;

/** A delegation that nobody else changes until the transaction ends: its row is locked. */
public final class KeptDelegation {

    private final DelegationRow row;

    KeptDelegation(DelegationRow row) {
        this.row = row;
    }

    /** As it is now. */
    public Delegation now() {
        return row.toDelegation();
    }

    /** When the mail of the last invitation was sent; empty for a colleague. */
    public Optional<Instant> invitedAt() {
        return row.invitedAt();
    }

    /** Whether the link with this token is the one of an invitation that is out. */
    public boolean isInvitedBy(String tokenHash) {
        return row.isInvitedBy(tokenHash);
    }

    /** Other rights, another period. */
    public void allow(Rights rights, Period period) {
        row.allow(rights, period);
    }

    /**
     * An invitation goes out; the link of the one before it is good for nothing any more.
     *
     * @param tokenHash of the link's token, 64 characters
     */
    public void invite(String tokenHash, Instant at, Instant expires) {
        row.invite(tokenHash, at, expires);
    }

    /** The invitation is used up: the delegation is this account's, under the name that it proved. */
    public void accept(Delegate.Account account, PersonName name) {
        row.accept(account, name);
    }

    /** @param by account of whoever ends it */
    public void end(String by, Instant at) {
        row.end(by, at);
    }
}
