package fr.guichet.federation.assurance;

import fr.guichet.identity.AssuranceLevel;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether means of login that reach {@code eidas1} are worth offering. The server's own condition on the level lets
 * somebody who is not logged in yet through every level in turn: a password, a code, and only then the card that alone
 * counts.
 */
final class Eidas1SufficesCondition implements ConditionalAuthenticator {

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        return new AcrStore(context.getSession(), context.getAuthenticationSession())
                        .getRequestedLevelOfAuthentication(context.getTopLevelFlow())
                <= AssuranceLevel.EIDAS1.loa();
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
