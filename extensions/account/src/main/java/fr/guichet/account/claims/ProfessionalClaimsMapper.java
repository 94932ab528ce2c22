package fr.guichet.account.claims;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/** Puts the claims of a professional in ID token, access token, userinfo and introspection. */
public final class ProfessionalClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-professional-claims";

    private final List<ProviderConfigProperty> properties = new ArrayList<>();

    public ProfessionalClaimsMapper() {
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, ProfessionalClaimsMapper.class);
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext client) {
        professional(userSession.getUser()).ifPresent(identity -> {
            ProfessionalClaims.of(identity).forEach(token::setOtherClaims);
            identity.name().ifPresent(name -> {
                token.setGivenName(name.given());
                token.setFamilyName(name.family());
            });
        });
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
        return "National identifier, names, profession and specialities, named after the claims of Pro Santé Connect.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.copyOf(properties);
    }
}
