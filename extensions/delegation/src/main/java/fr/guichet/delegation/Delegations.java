package fr.guichet.delegation;

import fr.guichet.delegation.invitation.InvitationDesk;
import java.util.List;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** The delegations of the realm in the session's context. */
public interface Delegations extends Provider {

    /** What the account may do. The caller has been authenticated. */
    DelegationDesk deskOf(UserModel account);

    /**
     * What the account may do for others now: accepted, in its period, of a doctor whose account is enabled and names
     * them; at most {@value Page#MOST}, the oldest first. Nothing for an account that is disabled.
     */
    List<DelegationInForce> inForceFor(UserModel account);

    /** Where assistants look at their invitations and accept them. */
    InvitationDesk invitations();
}
