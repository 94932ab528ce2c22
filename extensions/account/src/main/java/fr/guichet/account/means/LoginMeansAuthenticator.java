package fr.guichet.account.means;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Shows the login page with the strong means alone, and why, to somebody whom a service asks for more than a password and
 * a code prove. It authenticates nobody: whatever is posted to it, even a user name and a password, is answered by the
 * page again.
 */
final class LoginMeansAuthenticator implements Authenticator {

    /** Attribute of the page: it offers the strong means alone. */
    private static final String STRONG_MEANS_ALONE = "strongMeansAlone";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(EveryMeans.on(context.form())
                .setAttribute(STRONG_MEANS_ALONE, true)
                .createLoginUsernamePassword());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
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
