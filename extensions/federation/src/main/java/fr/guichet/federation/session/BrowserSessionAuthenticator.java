package fr.guichet.federation.session;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Last step of every login: what becomes of the session that this browser already has. Somebody else's is ended, where
 * the server would answer the one who has just proved who they are with an error; one's own goes on.
 */
final class BrowserSessionAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        BrowserSession present = new BrowserSession(session, login);
        Optional<UserSessionModel> somebodyElses = present.ofSomebodyElseThan(context.getUser());
        if (somebodyElses.isPresent()) {
            new SessionEnd(session, login).end(somebodyElses.get());
            URI moved = new MovedLogin(session, login)
                    .goingOnWith(context.getExecution().getId());
            // A redirect: the cookies of the session that ends and of the one that begins do not fit in one answer.
            context.forceChallenge(Response.seeOther(moved).build());
            return;
        }
        present.of(context.getUser()).ifPresent(own -> goOn(login, own));
        context.success();
    }

    /** A login that passed the session's cookie by knows nothing of the levels that were proven in the session. */
    private static void goOn(AuthenticationSessionModel login, UserSessionModel own) {
        if (login.getAuthNote(Constants.LOA_MAP) == null && own.getNote(Constants.LOA_MAP) != null) {
            login.setAuthNote(Constants.LOA_MAP, own.getNote(Constants.LOA_MAP));
        }
    }

    /** Nothing is asked: whatever is posted here is decided anew. */
    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
