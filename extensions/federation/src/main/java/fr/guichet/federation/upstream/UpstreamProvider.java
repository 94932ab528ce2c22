package fr.guichet.federation.upstream;

import fr.guichet.federation.session.UpstreamSessions;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.TrustMaterialRequest;
import org.keycloak.events.EventBuilder;
import org.keycloak.jose.jwk.JWK;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.IdentityProviderType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.JWTAuthorizationGrantValidationContext;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An OpenID Connect provider of ours. It stays an instance of the server's own, so that the server's endpoint for
 * back-channel logout takes its logout tokens; the way of a login is ours throughout, and what else the server's own can
 * do with tokens of strangers is off.
 *
 * @param <C> its settings
 */
public abstract class UpstreamProvider<C extends UpstreamConfig> extends OIDCIdentityProvider {

    private final C settings;
    private final UpstreamServices services;

    protected UpstreamProvider(KeycloakSession session, C config, UpstreamServices services) {
        super(session, config);
        this.settings = config;
        this.services = services;
    }

    /** Who a verified login is, at which level, or why it goes no further. */
    protected abstract UpstreamVerdict judge(VerifiedLogin login);

    /** {@code acr_values} of the request, the preferred one first; none by default. */
    protected List<String> requestedAcr(AuthenticationSessionModel login) {
        return List.of();
    }

    /** Further parameters of the authorization request; none by default. */
    protected Map<String, String> extraParameters(AuthenticationSessionModel login) {
        return Map.of();
    }

    /**
     * What an error in the answer to the authorization request means.
     *
     * @param error code of RFC 6749, section 4.1.2.1, as the upstream sent it
     * @param description its text for developers; empty when there is none
     */
    protected UpstreamRefusal refusalOf(String error, String description) {
        return ACCESS_DENIED.equals(error) ? UpstreamRefusal.CANCELLED : UpstreamRefusal.ERROR_ANSWER;
    }

    /** The page of a refusal. */
    protected RefusalView viewOf(UpstreamRefusal refusal) {
        return RefusalText.of(refusal);
    }

    @Override
    public final C getConfig() {
        return settings;
    }

    /** On a click: sends the browser to the upstream, or to our page when the upstream is not there. */
    @Override
    public final Response performLogin(AuthenticationRequest request) {
        Upstream upstream = upstreamIn(request.getRealm());
        AuthenticationSessionModel login = request.getAuthenticationSession();
        try {
            Discovery discovery = upstream.discovery(upstream.deadline());
            String language = session.getContext().resolveLocale(null).toLanguageTag();
            return Redirects.to(new AuthorizationAddress(settings, discovery, language)
                    .of(
                            request,
                            RequestSecrets.keepNew(login, settings.getAlias()),
                            requestedAcr(login),
                            extraParameters(login)));
        } catch (UpstreamRefusedException refused) {
            return refuseToLeave(upstream, refused.refusal(), login);
        } catch (IllegalArgumentException setting) {
            return refuseToLeave(upstream, UpstreamRefusal.MISCONFIGURED, login);
        }
    }

    @Override
    public final Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new UpstreamEndpoint(upstreamIn(realm), this, callback, event);
    }

    /** The nonce is already compared: no login reaches the server's own check without it. */
    @Override
    public final void preprocessFederatedIdentity(
            KeycloakSession session, RealmModel realm, BrokeredIdentityContext context) {}

    /** With the sync mode FORCE alone: who only imports says nothing over what card or e-CPS established. */
    @Override
    public void updateBrokeredUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        if (settings.getSyncMode() == IdentityProviderSyncMode.FORCE) {
            BrokeredProfessional.writeTo(user, context);
        }
    }

    /** Of all tokens the session keeps the ID token alone, as the hint of a logout that goes on to the upstream. */
    @Override
    public final void authenticationFinished(AuthenticationSessionModel login, BrokeredIdentityContext context) {
        BrokeredProfessional.idTokenOf(context)
                .ifPresent(idToken -> login.setUserSessionNote(FEDERATED_ID_TOKEN, idToken));
    }

    /**
     * By a click: on to the upstream, when it is there. Where its session is not ours to end, on to the one that this
     * session may have begun at: the server asks the last means of login alone.
     */
    @Override
    public final Response keycloakInitiatedBrowserLogout(
            KeycloakSession session, UserSessionModel userSession, UriInfo uriInfo, RealmModel realm) {
        if (settings.endsSessionUpstream()) {
            return new UpstreamLogout(upstreamIn(realm)).begin(userSession).orElse(null);
        }
        return new UpstreamSessions(session, realm)
                .endedByAClick(userSession)
                .filter(other -> !other.getConfig().getAlias().equals(settings.getAlias()))
                .map(other -> other.keycloakInitiatedBrowserLogout(session, userSession, uriInfo, realm))
                .orElse(null);
    }

    /** Nobody clicked: a time-out, or an administrator. The session at the upstream is not ours to end. */
    @Override
    public final void backchannelLogout(
            KeycloakSession session, UserSessionModel userSession, UriInfo uriInfo, RealmModel realm) {}

    /**
     * For the server's endpoint for back-channel logout, where anybody may send a token.
     *
     * @throws IdentityBrokerException when it may not be believed
     */
    @Override
    protected final JsonWebToken validateToken(String encoded, boolean ignoreAudience) {
        RealmModel realm = session.getContext().getRealm();
        JsonWebToken token = new LogoutTokens(upstreamIn(realm)).verify(encoded);
        // The server then ends the session that began at the upstream, and knows of none that the upstream joined.
        if (token.getOtherClaims().get(IDToken.SESSION_ID) instanceof String ended) {
            new UpstreamSessions(session, realm).endJoinedBy(settings.getAlias(), ended);
        }
        return token;
    }

    /** No token is believed by its signature alone. */
    @Override
    protected final boolean verify(JWSInput jws) {
        return false;
    }

    @Override
    protected final boolean verifySignature(JWSInput jws) {
        return false;
    }

    @Override
    public final boolean reloadKeys() {
        Upstream upstream = upstreamIn(session.getContext().getRealm());
        try {
            return session.getProvider(PublicKeyStorageProvider.class)
                    .reloadKeys(upstream.keysName(), upstream.publishedKeys(upstream.deadline()));
        } catch (UpstreamRefusedException unreachable) {
            return false;
        }
    }

    /** The address of the application behind the login is no business of the upstream. */
    @Override
    public final boolean supportsLongStateParameter() {
        return false;
    }

    @Override
    public final boolean isType(KeycloakSession session, IdentityProviderType type) {
        return switch (type) {
            case CLIENT_ASSERTION, TRUST_MATERIAL, EXCHANGE_EXTERNAL_TOKEN, JWT_AUTHORIZATION_GRANT -> false;
            default -> super.isType(session, type);
        };
    }

    @Override
    protected final boolean supportsExternalExchange() {
        return false;
    }

    @Override
    public final boolean verifyClientAssertion(ClientAuthenticationFlowContext context) {
        return false;
    }

    @Override
    public final BrokeredIdentityContext validateAuthorizationGrantAssertion(
            JWTAuthorizationGrantValidationContext context) {
        throw off();
    }

    @Override
    public final Stream<JWK> resolveKeys(TrustMaterialRequest request) {
        return Stream.empty();
    }

    /** The server's own way from a token answer to a person; ours does not pass here. */
    @Override
    public final BrokeredIdentityContext getFederatedIdentity(String response) {
        throw off();
    }

    /** There is no refresh token. */
    @Override
    public final String refreshTokenForLogout(KeycloakSession session, UserSessionModel userSession) {
        throw off();
    }

    /** No token is stored. */
    @Override
    @Deprecated
    public final Response retrieveToken(KeycloakSession session, FederatedIdentityModel identity) {
        return exchangeNotSupported();
    }

    /** No token is stored. */
    @Override
    public final Response retrieveToken(
            KeycloakSession session, FederatedIdentityModel identity, UserSessionModel userSession, UserModel user) {
        return exchangeNotSupported();
    }

    @Override
    public final Response exchangeFromToken(
            UriInfo uriInfo,
            EventBuilder event,
            ClientModel authorizedClient,
            UserSessionModel tokenUserSession,
            UserModel tokenSubject,
            MultivaluedMap<String, String> params) {
        return exchangeNotSupported();
    }

    private Upstream upstreamIn(RealmModel realm) {
        return new Upstream(session, realm, settings, services);
    }

    private Response refuseToLeave(Upstream upstream, UpstreamRefusal refusal, AuthenticationSessionModel login) {
        EventBuilder event =
                new EventBuilder(upstream.realm(), session, session.getContext().getConnection());
        return new Refusing(upstream, event).with(refusal, login);
    }

    private static IdentityBrokerException off() {
        return new IdentityBrokerException("not supported by this provider");
    }
}
