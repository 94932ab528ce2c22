package fr.guichet.account.claims;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
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

/** Puts the claims of a professional in ID token, access token, userinfo and introspection; nothing to configure. */
public final class ProfessionalClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-professional-claims";

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaims(token, userSession);
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaims(token, userSession);
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken userInfo,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaims(userInfo, userSession);
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken answer,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext client) {
        return withClaims(answer, userSession);
    }

    private static <T extends IDToken> T withClaims(T token, UserSessionModel userSession) {
        UserModel person = userSession.getUser();
        professional(person)
                .ifPresent(identity -> ProfessionalClaims.of(identity).forEach(token::setOtherClaims));
        // Everybody's: staff of an establishment and référents have no number, and are greeted by name all the same.
        name(person).ifPresent(name -> {
            token.setGivenName(name.given());
            token.setFamilyName(name.family());
        });
        return token;
    }

    /** Empty for an account that is no professional's, and for one whose identifier is not a national one. */
    private static Optional<ProfessionalIdentity> professional(UserModel user) {
        try {
            return Optional.of(ProfessionalIdentity.ofAttributes(user.getAttributes(), name(user)));
        } catch (InvalidIdentifierException notProfessional) {
            return Optional.empty();
        }
    }

    private static Optional<PersonName> name(UserModel user) {
        String family = user.getLastName();
        String given = user.getFirstName();
        if (family == null || family.isBlank() || given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PersonName(family, given));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: claims of a professional";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "National identifier, names, professions and exercises, named after the claims of Pro Santé Connect.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
