package fr.guichet.federation.assurance;

import fr.guichet.identity.AuthenticationEvidence;
import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.IDToken;

/**
 * Claim {@code amr} (RFC 8176) of the user session. The server's own mapper forgets the methods after a second unless
 * every execution is configured, and is silent in introspection.
 */
public final class AmrMapper extends SessionClaimMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-amr";

    @Override
    void setInToken(IDToken token, UserSessionModel userSession, ClientSessionContext client) {
        List<String> methods = methods(userSession);
        if (methods.isEmpty()) {
            token.getOtherClaims().remove(OAuth2Constants.AUTHENTICATOR_METHOD_REFERENCE);
        } else {
            token.setOtherClaims(OAuth2Constants.AUTHENTICATOR_METHOD_REFERENCE, methods);
        }
    }

    @Override
    void setInUserInfo(IDToken userInfo, UserSessionModel userSession, ClientSessionContext client) {
        setInToken(userInfo, userSession, client);
    }

    private static List<String> methods(UserSessionModel userSession) {
        String note = userSession.getNote(AuthenticationEvidence.AMR);
        return note == null || note.isBlank() ? List.of() : List.of(note.strip().split("\\s+", -1));
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Guichet: authentication methods (amr)";
    }

    @Override
    public String getHelpText() {
        return "The methods that the means of login vouched for; no claim when it vouched for none.";
    }
}
