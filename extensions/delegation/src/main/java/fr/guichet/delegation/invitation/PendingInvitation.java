package fr.guichet.delegation.invitation;

import fr.guichet.delegation.Delegation;
import fr.guichet.identity.PersonName;

/**
 * An invitation that can be accepted now.
 *
 * @param delegation what it is about
 * @param doctor who invites
 */
public record PendingInvitation(Delegation delegation, PersonName doctor) {}
