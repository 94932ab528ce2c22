package fr.guichet.portal.api;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import fr.guichet.portal.audit.ToldRefusals;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The door of our APIs: nothing is answered before it is known who calls. The server judges the token (signature, issuer,
 * expiry, revocation, session alive, account enabled), {@link TokenVerdict} the rest.
 */
public final class ApiCallers {

    private final KeycloakSession session;

    private ApiCallers(KeycloakSession session) {
        this.session = session;
    }

    /** The door of one request. */
    public static ApiCallers of(KeycloakSession session) {
        return new ApiCallers(session);
    }

    /**
     * Answers for who calls. What is refused is undone, told to the audit trail, and answered as a problem (RFC 9457).
     *
     * @param minimum what the caller's login must have proven
     */
    public Response answer(AssuranceLevel minimum, ApiCall call) {
        try {
            return call.answer(require(session, minimum));
        } catch (ApiRefusedException e) {
            session.getTransactionManager().setRollbackOnly();
            if (e.refusal().isTold()) {
                ToldRefusals.of(session).tell(e.refusal().code());
            }
            return e.response();
        }
    }

    /**
     * Who calls.
     *
     * @throws ApiRefusedException when nobody does, or at too low a level
     */
    public static Caller require(KeycloakSession session, AssuranceLevel minimum) {
        if (session.getContext()
                .getRequestHeaders()
                .getRequestHeader(HttpHeaders.AUTHORIZATION)
                .isEmpty()) {
            throw new ApiRefusedException(ApiRefusal.TOKEN_ABSENT);
        }
        AuthResult authenticated = authenticate(session);
        if (authenticated == null || authenticated.session() == null) {
            throw new ApiRefusedException(ApiRefusal.TOKEN_INVALID);
        }
        AssuranceLevel level = TokenVerdict.on(authenticated.token(), minimum);
        return new Caller(session.getContext().getRealm(), authenticated.user(), authenticated.session(), level);
    }

    private static AuthResult authenticate(KeycloakSession session) {
        try {
            return new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        } catch (NotAuthorizedException e) {
            throw new ApiRefusedException(ApiRefusal.TOKEN_ABSENT);
        }
    }
}
