package fr.guichet.federation.session;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.AuthenticationSessionProvider;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** Ends a session as a logout does, with its clients told, and spares the login that is under way in the same browser. */
final class SessionEnd {

    /** Value of the detail {@code reason} of the event. */
    static final String ANOTHER_PERSON = "another_person";

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    SessionEnd(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    void end(UserSessionModel former) {
        RealmModel realm = login.getRealm();
        EventBuilder event = new EventBuilder(
                        realm, session, session.getContext().getConnection())
                .event(EventType.LOGOUT)
                .user(former.getUser())
                .session(former.getId())
                .detail(Details.REASON, ANOTHER_PERSON);
        logOut(realm, former);
        event.success();
    }

    /**
     * The server keeps its notes of a logout under the id of the session, beside the logins under way in that browser,
     * and clears that place away as a whole; unless it finds itself in a place of another id, such as this one.
     */
    private void logOut(RealmModel realm, UserSessionModel former) {
        KeycloakContext context = session.getContext();
        AuthenticationSessionProvider logins = session.authenticationSessions();
        RootAuthenticationSessionModel aside = logins.createRootAuthenticationSession(realm);
        try {
            context.setAuthenticationSession(aside.createAuthenticationSession(login.getClient()));
            AuthenticationManager.backchannelLogout(session, former, true);
        } finally {
            logins.removeRootAuthenticationSession(realm, aside);
            context.setAuthenticationSession(login);
            context.setClient(login.getClient());
        }
    }
}
