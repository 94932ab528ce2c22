package fr.guichet.delegation.invitation;

import fr.guichet.portal.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Where an invitation is looked at and accepted. The link of the mail holds a token; the login that follows carries a
 * handle in its place, which lives for half an hour and dies with the token.
 */
public interface InvitationDesk {

    /** Aliases of the realm's identity providers by which an invitation is accepted: card and e-CPS. */
    List<String> means();

    /** The invitation of a link; empty when there is none that can be accepted. */
    Optional<PendingInvitation> ofToken(String token);

    /** The invitation that a login follows; empty when there is none that can be accepted. */
    Optional<PendingInvitation> ofHandle(String handle);

    /** A handle for the login that follows; empty when the token is good for nothing. */
    Optional<String> handleFor(String token);

    /** The cause that speaks against this person's accepting it; empty when nothing does. */
    Optional<InvitationRefusal> refusal(PendingInvitation invitation, Caller caller);

    /**
     * Accepts it: the delegation is in force, and the link is used up.
     *
     * @param saidSame whether the person said that the invitation is theirs although the names differ
     * @throws InvitationRefusedException with the cause that speaks against it; then nothing has changed
     */
    void accept(String handle, Caller caller, boolean saidSame) throws InvitationRefusedException;

    /** The audit trail hears of a link or a handle that was good for nothing. */
    void tellUnknown();
}
