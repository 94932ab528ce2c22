package fr.guichet.portal.api;

import fr.guichet.identity.AssuranceLevel;
import java.util.Optional;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.TokenUtil;

/**
 * Whether a token that the server found genuine and alive opens our APIs: made for them, an access token, and of a login
 * that proved enough.
 */
final class TokenVerdict {

    /** Audience of our APIs: the client scope of the same name puts it into a token that asks for it. */
    static final String AUDIENCE = "guichet-api";

    private TokenVerdict() {}

    /** @throws ApiRefusedException when it does not */
    static AssuranceLevel on(AccessToken token, AssuranceLevel minimum) {
        // Some other token signed with the same key, such as an ID token, is not one to call with.
        if (!TokenUtil.TOKEN_TYPE_BEARER.equalsIgnoreCase(token.getType())
                && !TokenUtil.TOKEN_TYPE_DPOP.equalsIgnoreCase(token.getType())) {
            throw new ApiRefusedException(ApiRefusal.TOKEN_INVALID);
        }
        if (!token.hasAudience(AUDIENCE)) {
            throw new ApiRefusedException(ApiRefusal.WRONG_AUDIENCE);
        }
        Optional<AssuranceLevel> proven = AssuranceLevel.ofAcr(token.getAcr());
        return proven.filter(level -> level.satisfies(minimum))
                .orElseThrow(() -> ApiRefusedException.levelTooLow(minimum));
    }
}
