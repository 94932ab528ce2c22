package fr.guichet.federation.assurance;

import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * A claim about the login itself, in ID token, access token, userinfo and introspection alike. There is nothing to
 * configure: a service that finds no level must be able to conclude that none was proven.
 */
abstract class SessionClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** After every mapper of the server, scripts included: what is proven has the last word. */
    private static final int PRIORITY = 100;

    /** Sets the claim in a token or in the answer of the introspection endpoint, and clears it when it is not proven. */
    abstract void setInToken(IDToken token, UserSessionModel userSession, ClientSessionContext client);

    /** Sets the claim in the answer of the userinfo endpoint. */
    abstract void setInUserInfo(IDToken userInfo, UserSessionModel userSession, ClientSessionContext client);

    @Override
    public final IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        setInToken(token, userSession, client);
        return token;
    }

    @Override
    public final AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        setInToken(token, userSession, client);
        return token;
    }

    @Override
    public final AccessToken transformIntrospectionToken(
            AccessToken answer,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        setInToken(answer, userSession, client);
        return answer;
    }

    @Override
    public final AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        setInUserInfo(userInfo, userSession, client);
        return userInfo;
    }

    @Override
    public final int getPriority() {
        return PRIORITY;
    }

    @Override
    public final String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
