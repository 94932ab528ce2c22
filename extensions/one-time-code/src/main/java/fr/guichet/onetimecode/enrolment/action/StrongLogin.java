package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether the person who wants to change where codes go proved more than a password: with the password and somebody's
 * trusted device alone, a thief of both would point the codes at a telephone of their own.
 */
final class StrongLogin {

    /** Any login is older than this, so that the server asks for a new one. */
    private static final int NEVER_RECENT = -1;

    private StrongLogin() {}

    /** For an action under way: what this very login proved, or the session it continues. */
    static boolean carries(KeycloakSession session, AuthenticationSessionModel login) {
        String now = login.getUserSessionNotes().get(AuthenticationEvidence.AMR);
        if (now != null) {
            return AuthenticationEvidence.hasSeveralFactors(now);
        }
        UserSessionModel kept = session.sessions()
                .getUserSession(login.getRealm(), login.getParentSession().getId());
        return kept != null
                && kept.getUser().equals(login.getAuthenticatedUser())
                && AuthenticationEvidence.hasSeveralFactors(kept.getNote(AuthenticationEvidence.AMR));
    }

    /**
     * How old the session's login may be: as old as the setting says, and not at all when it was by a trusted device, so
     * that the server asks for the password and a code first.
     *
     * @param configured seconds
     */
    static int maxAge(KeycloakSession session, int configured) {
        RealmModel realm = session.getContext().getRealm();
        boolean weak = Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(session, realm, true))
                .map(AuthResult::session)
                .filter(found -> !AuthenticationEvidence.hasSeveralFactors(found.getNote(AuthenticationEvidence.AMR)))
                .isPresent();
        return weak ? NEVER_RECENT : configured;
    }
}
