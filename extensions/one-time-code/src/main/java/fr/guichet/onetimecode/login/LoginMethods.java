package fr.guichet.onetimecode.login;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Writes the methods of this login (RFC 8176) where the claim {@code amr} is read. The level is no business of this
 * step: the flow's own condition sets it.
 *
 * <p>Somebody who is asked to log in again keeps the session, and with it the levels that were proven before: what proved
 * them must not be forgotten, or a card's level would be vouched for by a password. So the methods of a session that is
 * kept are those of all its logins.
 */
final class LoginMethods {

    private LoginMethods() {}

    static void record(
            KeycloakSession session,
            AuthenticationSessionModel login,
            UserModel person,
            AuthenticationEvidence evidence) {
        String before = kept(session, login, person)
                .map(kept -> kept.getNote(AuthenticationEvidence.AMR))
                .orElse(null);
        login.setUserSessionNote(AuthenticationEvidence.AMR, evidence.addedTo(before));
    }

    /** The session that the server goes on with at the end of this login: the same browser's, same person, still good. */
    private static Optional<UserSessionModel> kept(
            KeycloakSession session, AuthenticationSessionModel login, UserModel person) {
        RealmModel realm = login.getRealm();
        return Optional.ofNullable(session.sessions()
                        .getUserSession(realm, login.getParentSession().getId()))
                .filter(kept -> person.equals(kept.getUser()))
                .filter(kept -> AuthenticationManager.isSessionValid(realm, kept));
    }
}
