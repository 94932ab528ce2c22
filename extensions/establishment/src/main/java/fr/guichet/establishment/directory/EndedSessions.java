package fr.guichet.establishment.directory;

import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Ends what somebody is logged in to, everywhere: the applications are told, and tokens of before are worth nothing. */
final class EndedSessions {

    private EndedSessions() {}

    static void of(KeycloakSession session, UserModel account) {
        RealmModel realm = session.getContext().getRealm();
        // The server compares it with its own clock.
        session.users().setNotBeforeForUser(realm, account, Time.currentTime());
        // A list first: each logout takes its session out of what is gone through.
        List<UserSessionModel> open =
                session.sessions().getUserSessionsStream(realm, account).toList();
        open.forEach(ended -> AuthenticationManager.backchannelLogout(session, ended, true));
    }
}
