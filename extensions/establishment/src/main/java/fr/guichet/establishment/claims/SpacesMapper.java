package fr.guichet.establishment.claims;

import fr.guichet.establishment.AccountKinds;
import fr.guichet.establishment.store.EstablishmentStore;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Puts the claim {@code spaces} in ID token, access token, userinfo and introspection, as things are at that moment. */
public final class SpacesMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-spaces";

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withSpaces(token, session, userSession);
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withSpaces(token, session, userSession);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withSpaces(userInfo, session, userSession);
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken answer,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withSpaces(answer, session, userSession);
    }

    private static <T extends IDToken> T withSpaces(T token, KeycloakSession session, UserSessionModel userSession) {
        RealmModel realm = userSession.getRealm();
        UserModel account = userSession.getUser();
        String number = account.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID);
        List<Map<String, Object>> spaces = Spaces.of(
                AccountKinds.of(realm, account),
                number != null && !number.isBlank(),
                EstablishmentStore.of(session).placesOf(realm.getId(), account.getId()));
        if (!spaces.isEmpty()) {
            token.setOtherClaims(Spaces.CLAIM, spaces);
        }
        return token;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: spaces of a professional";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The self-employed space and the establishments that somebody works in now.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
