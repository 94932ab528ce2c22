package fr.guichet.federation.session;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Declares {@value #ID}, in the place of the server's own step for the cookie. */
public final class SessionCookieAuthenticatorFactory extends CookieAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-session-cookie";

    private final Authenticator step = new SessionCookieAuthenticator();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: session cookie";
    }

    @Override
    public String getHelpText() {
        return "Lets in by the session of this browser, unless the application names a means of login (kc_idp_hint).";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return step;
    }
}
