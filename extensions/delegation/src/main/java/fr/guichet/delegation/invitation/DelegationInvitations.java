package fr.guichet.delegation.invitation;

import fr.guichet.delegation.Delegations;
import fr.guichet.portal.invitation.Invitation;
import fr.guichet.portal.invitation.InvitationProvider;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Says of a login that it follows the invitation of an assistant. */
final class DelegationInvitations implements InvitationProvider {

    private final KeycloakSession session;

    DelegationInvitations(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Invitation> of(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getClientNote(LOGIN_NOTE))
                .flatMap(session.getProvider(Delegations.class).invitations()::ofHandle)
                .map(pending -> new Invitation(
                        pending.delegation().id(),
                        pending.delegation().named(),
                        pending.delegation().email().orElseThrow(),
                        pending.doctor().given() + " " + pending.doctor().family()));
    }
}
