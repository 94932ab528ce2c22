package fr.guichet.federation.session;

import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The session that the browser of a login under way already has, and that the server would end this login in. It is
 * recognised by its id alone, as the server does, since the login may have passed the session's cookie by.
 */
public final class BrowserSession {

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    public BrowserSession(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /** The session, when it is that person's and still good: it goes on. */
    public Optional<UserSessionModel> of(UserModel person) {
        return present(person::equals);
    }

    /** The session, when it is somebody else's and still good. */
    public Optional<UserSessionModel> ofSomebodyElseThan(UserModel person) {
        return present(owner -> !person.equals(owner));
    }

    /** A session that is over, or whose account is gone, is begun afresh by the server and is nobody's. */
    private Optional<UserSessionModel> present(Predicate<UserModel> owner) {
        RealmModel realm = login.getRealm();
        return Optional.ofNullable(session.sessions()
                        .getUserSession(realm, login.getParentSession().getId()))
                .filter(found -> found.getUser() != null && owner.test(found.getUser()))
                .filter(found -> AuthenticationManager.isSessionValid(realm, found));
    }
}
