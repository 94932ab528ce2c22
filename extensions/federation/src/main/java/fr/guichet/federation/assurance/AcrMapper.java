package fr.guichet.federation.assurance;

import fr.guichet.identity.AssuranceLevel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

/**
 * Claim {@code acr}: the level that this client's login proved. The server's own mapper reads a login without a level
 * as level 1 and is silent in userinfo; here what is not proven has no claim.
 */
public final class AcrMapper extends SessionClaimMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-acr";

    @Override
    void setInToken(IDToken token, UserSessionModel userSession, ClientSessionContext client) {
        token.setAcr(acr(client));
    }

    /** The userinfo endpoint copies no {@code acr} of its own, so there it is a claim like any other. */
    @Override
    void setInUserInfo(IDToken userInfo, UserSessionModel userSession, ClientSessionContext client) {
        String acr = acr(client);
        if (acr == null) {
            userInfo.getOtherClaims().remove(IDToken.ACR);
        } else {
            userInfo.setOtherClaims(IDToken.ACR, acr);
        }
    }

    private static String acr(ClientSessionContext client) {
        return AssuranceLevel.ofLoa(client.getClientSession().getNote(Constants.LEVEL_OF_AUTHENTICATION))
                .map(AssuranceLevel::acr)
                .orElse(null);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: proven level (acr)";
    }

    @Override
    public String getHelpText() {
        return "The level of assurance that was proven; no claim when none was.";
    }
}
