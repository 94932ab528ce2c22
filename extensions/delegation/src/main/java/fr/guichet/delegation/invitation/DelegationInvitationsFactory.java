package fr.guichet.delegation.invitation;

import fr.guichet.portal.invitation.InvitationProvider;
import fr.guichet.portal.invitation.InvitationProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the invitations of assistants to whoever makes accounts. */
public final class DelegationInvitationsFactory implements InvitationProviderFactory {

    @Override
    public InvitationProvider create(KeycloakSession session) {
        return new DelegationInvitations(session);
    }

    @Override
    public String getId() {
        return "delegation";
    }
}
