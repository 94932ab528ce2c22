package fr.guichet.federation.session;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.constants.AdapterConstants;

/**
 * The session's cookie, which steps aside when the application names a means of login: who clicks on a platform's tile is
 * the platform's person, and on a shared workstation the session may still be a colleague's. Whoever comes back from the
 * named means is compared with the session at the end ({@link BrowserSessionAuthenticator}).
 */
final class SessionCookieAuthenticator extends CookieAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (namesAMeans(context)) {
            context.attempted();
        } else {
            super.authenticate(context);
        }
    }

    /**
     * As long as the login lasts: a wish that was used up is blank, and a person who cancelled at the named means is no
     * more the session's than before.
     */
    private static boolean namesAMeans(AuthenticationFlowContext context) {
        return context.getUriInfo().getQueryParameters().containsKey(AdapterConstants.KC_IDP_HINT)
                || context.getAuthenticationSession().getClientNote(AdapterConstants.KC_IDP_HINT) != null;
    }
}
