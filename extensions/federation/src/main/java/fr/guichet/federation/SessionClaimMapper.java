package fr.guichet.federation;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** A claim about the login itself, in any of ID token, access token, userinfo and introspection. */
abstract class SessionClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** After every mapper of the server, scripts included: what is proven has the last word. */
    private static final int PRIORITY = 100;

    private final List<ProviderConfigProperty> properties = new ArrayList<>();

    SessionClaimMapper() {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, getClass());
    }

    /** Sets the claim in a token or in the answer of the introspection endpoint, and clears it when it is not proven. */
    abstract void setInToken(IDToken token, UserSessionModel userSession, ClientSessionContext client);

    /** Sets the claim in the answer of the userinfo endpoint. */
    abstract void setInUserInfo(IDToken userInfo, UserSessionModel userSession, ClientSessionContext client);

    @Override
    protected final void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        setInToken(token, userSession, client);
    }

    @Override
    public final AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        if (OIDCAttributeMapperHelper.includeInUserInfo(mapper)) {
            setInUserInfo(userInfo, userSession, client);
        }
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
        return List.copyOf(properties);
    }
}
