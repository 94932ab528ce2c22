package fr.guichet.onetimecode.device;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether somebody wants to know anew who sits there: an application that asks for a login although there is a session
 * ({@code prompt=login}, {@code max_age}, SAML's {@code ForceAuthn}), or an action on the account ({@code kc_action}). A
 * device cannot answer that.
 */
final class ForcedLogin {

    private ForcedLogin() {}

    static boolean is(KeycloakSession session, AuthenticationSessionModel login) {
        // The server notes it only when there was a session; an action or prompt=login may also be the first login.
        return AuthenticatorUtil.isForcedReauthentication(login)
                || login.getClientNote(Constants.KC_ACTION) != null
                || "0".equals(login.getClientNote(OIDCLoginProtocol.MAX_AGE_PARAM))
                || protocolAsks(session, login);
    }

    private static boolean protocolAsks(KeycloakSession session, AuthenticationSessionModel login) {
        LoginProtocol protocol = session.getProvider(LoginProtocol.class, login.getProtocol());
        return protocol == null || protocol.requireReauthentication(null, login);
    }
}
