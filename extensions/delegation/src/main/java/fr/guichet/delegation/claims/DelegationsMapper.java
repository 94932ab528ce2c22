package fr.guichet.delegation.claims;

import fr.guichet.delegation.DelegationInForce;
import fr.guichet.delegation.Delegations;
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
 * Puts what somebody may do for others in ID token, access token, userinfo and introspection, asked anew for each of
 * them; nothing to configure. Who works for nobody has no claim.
 */
public final class DelegationsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-delegations";

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaim(token, session, userSession);
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaim(token, session, userSession);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaim(userInfo, session, userSession);
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken answer,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaim(answer, session, userSession);
    }

    private static <T extends IDToken> T withClaim(T token, KeycloakSession session, UserSessionModel userSession) {
        List<DelegationInForce> inForce = session.getProvider(Delegations.class).inForceFor(userSession.getUser());
        // The answer of an introspection begins with the claims of the token, which may be older than an end.
        token.getOtherClaims().remove(DelegationsClaim.NAME);
        if (!inForce.isEmpty()) {
            token.setOtherClaims(DelegationsClaim.NAME, DelegationsClaim.of(inForce));
        }
        return token;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: delegations received";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "For which doctors somebody works now, as an assistant or a colleague, and with which rights.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
