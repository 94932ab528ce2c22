package fr.guichet.federation.session;

import java.net.URI;
import java.util.List;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Moves a login under way to an id of its own. The server gives a session the id of its login, and a login in a browser
 * with a session the id of that session: the next person's session would be called like the former one's, and tokens of
 * the last two seconds would pass from one to the other.
 */
final class MovedLogin {

    /**
     * What the server's later steps read. It has no way to list the notes of a login; those of our own steps are read
     * while the step lasts. {@code LOA_MAP} is not among them: it is what the former person proved.
     */
    private static final List<String> NOTES = List.of(
            PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT,
            PostBrokerLoginConstants.PBL_AFTER_FIRST_BROKER_LOGIN,
            AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME,
            AuthenticationManager.PASSWORD_VALIDATED,
            AuthenticationManager.FORCED_REAUTHENTICATION,
            Constants.LEVEL_OF_AUTHENTICATION,
            AuthenticationProcessor.CURRENT_FLOW_PATH);

    private final KeycloakSession session;
    private final AuthenticationSessionModel former;

    MovedLogin(KeycloakSession session, AuthenticationSessionModel former) {
        this.session = session;
        this.former = former;
    }

    /**
     * Moves it, with the browser's cookie.
     *
     * @param execution the step that it goes on with
     * @return where the browser finds it. The login under its former id is left behind, without a cookie that leads to it
     */
    URI goingOnWith(String execution) {
        AuthenticationSessionModel moved = new AuthenticationSessionManager(session)
                .createAuthenticationSession(former.getRealm(), true)
                .createAuthenticationSession(former.getClient());
        moved.setRedirectUri(former.getRedirectUri());
        moved.setProtocol(former.getProtocol());
        moved.setAction(former.getAction());
        moved.setClientScopes(former.getClientScopes());
        moved.setAuthenticatedUser(former.getAuthenticatedUser());
        former.getClientNotes().forEach(moved::setClientNote);
        former.getUserSessionNotes().forEach(moved::setUserSessionNote);
        former.getExecutionStatus().forEach(moved::setExecutionStatus);
        former.getRequiredActions().forEach(moved::addRequiredAction);
        NOTES.forEach(note -> moved.setAuthNote(note, former.getAuthNote(note)));
        moved.setAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION, execution);
        return new AuthenticationFlowURLHelper(
                        session, former.getRealm(), session.getContext().getUri())
                .getLastExecutionUrl(moved);
    }
}
