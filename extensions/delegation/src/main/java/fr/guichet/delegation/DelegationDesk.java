package fr.guichet.delegation;

import java.util.List;
import java.util.Optional;

/**
 * What one account may do with delegations: with those it gave as a doctor, and with those it received. Everything is
 * checked here, so that an HTTP API and a page only read and show. Every act is an event of the audit trail, a refused
 * one too, and the two sides are told of it by mail.
 */
public interface DelegationDesk {

    /** Why the account may give none now; empty when it may. */
    Optional<DelegationRefusal> refusalToGive();

    /** Those the account gave as a doctor, the open ones first, then the newest first. */
    List<SeenDelegation> given(Page page);

    /** Those others gave to the account, the open ones first, then the newest first; no invitations. */
    List<SeenDelegation> received(Page page);

    /**
     * One of those that were given or received.
     *
     * @throws DelegationRefusedException {@link DelegationRefusal#UNKNOWN}, whether it is another's or not there
     */
    SeenDelegation find(String id) throws DelegationRefusedException;

    /**
     * Invites an assistant by mail, or authorises a colleague, as the draft's {@link DraftField#KIND} says.
     *
     * @throws InvalidDraftException when a field is wrong
     * @throws DelegationRefusedException when the account may not
     */
    SeenDelegation give(DelegationDraft draft) throws InvalidDraftException, DelegationRefusedException;

    /**
     * Changes rights and days of one that was given and is open. What the draft does not say stays.
     *
     * @throws InvalidDraftException when a field is wrong or cannot be changed
     * @throws DelegationRefusedException when the account may not
     */
    SeenDelegation change(String id, DelegationDraft draft) throws InvalidDraftException, DelegationRefusedException;

    /**
     * Ends one at once, given or received; an invitation that is out is taken back. One that is over stays as it is.
     *
     * @throws DelegationRefusedException when it is unknown
     */
    SeenDelegation end(String id) throws DelegationRefusedException;

    /**
     * Sends the invitation of an assistant again, with a new link; the earlier link is good for nothing any more.
     *
     * @throws DelegationRefusedException when it is unknown, not the account's own, or no invitation
     */
    SeenDelegation inviteAgain(String id) throws DelegationRefusedException;
}
