package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakContext;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.urls.UrlType;

/**
 * The authorization request of these pages. They are the server's own and read the login from its session, so the code
 * that comes back is never exchanged; its challenge (PKCE) is of a verifier that nobody keeps, and the code is worth
 * nothing to who might catch it.
 */
final class LoginAddress {

    private static final int VERIFIER_BYTES = 32;

    private final KeycloakContext context;

    LoginAddress(KeycloakContext context) {
        this.context = context;
    }

    URI of(LoginWish wish, String state) {
        UriBuilder address = OIDCLoginProtocolService.authUrl(context.getUri(UrlType.FRONTEND))
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.CLIENT_ID, PageCallers.CLIENT)
                .queryParam(OAuth2Constants.REDIRECT_URI, new EspacePaths(context).loginReturn())
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, state)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, challenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
        if (wish.minimum() != AssuranceLevel.EIDAS1) {
            address.queryParam(OIDCLoginProtocol.ACR_PARAM, wish.minimum().acr());
        }
        if (wish.means() != null) {
            address.queryParam("kc_idp_hint", wish.means());
        }
        if (wish.anew()) {
            address.queryParam(OIDCLoginProtocol.PROMPT_PARAM, OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
        }
        wish.parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        // A map that can be asked for null: the server's builder does so.
        return address.resolveTemplate("realm", context.getRealm().getName())
                .resolveTemplates(new HashMap<>(wish.parameters()), true)
                .build();
    }

    private static String challenge() {
        String verifier = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SecretGenerator.getInstance().randomBytes(VERIFIER_BYTES));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HashUtils.hash(JavaAlgorithm.SHA256, verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}
