package fr.guichet.portal.invitation;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Says whether a login under way follows an invitation. The login carries a handle of it: the request parameter
 * {@link #LOGIN_PARAMETER}, which the server keeps as {@link #LOGIN_NOTE}; never the token of the mail.
 */
public interface InvitationProvider extends Provider {

    /** Parameter of the authorization request. */
    String LOGIN_PARAMETER = "guichet_invitation";

    /** Client note of the login that the server keeps the parameter in. */
    String LOGIN_NOTE = "client_request_param_" + LOGIN_PARAMETER;

    /** The invitation behind the login; empty when there is none, it is used up, withdrawn or past its time. */
    Optional<Invitation> of(AuthenticationSessionModel login);

    /** Asks whoever invites on this server; empty when nobody does. */
    static Optional<Invitation> find(KeycloakSession session, AuthenticationSessionModel login) {
        return session.getAllProviders(InvitationProvider.class).stream()
                .flatMap(provider -> provider.of(login).stream())
                .findFirst();
    }

    @Override
    default void close() {}
}
