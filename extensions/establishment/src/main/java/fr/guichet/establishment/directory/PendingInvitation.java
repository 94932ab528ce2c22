package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import java.time.Instant;

/**
 * An establishment that wants to count somebody among its people.
 *
 * @param id of the membership
 * @param establishment which
 * @param referent whether as a référent
 * @param invitedAt when it was made
 */
public record PendingInvitation(String id, Establishment establishment, boolean referent, Instant invitedAt) {}
