package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.keycloak.util.TokenUtil;

/**
 * What makes a token a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.4): the event, whom or what it ends,
 * an id and a time; and no nonce, so that no ID token of the same upstream passes for one.
 */
final class LogoutEventRule implements TokenRule {

    @Override
    public Optional<UpstreamRefusal> refusalOf(JsonNode claims) {
        if (claims.has("nonce")) {
            return Optional.of(UpstreamRefusal.NONCE);
        }
        boolean isLogout = claims.path("events")
                .path(TokenUtil.TOKEN_BACKCHANNEL_LOGOUT_EVENT)
                .isObject();
        boolean isOfSomebody = isText(claims, "sid") || isText(claims, "sub");
        boolean isComplete = isText(claims, "jti") && claims.path("iat").isNumber();
        return isLogout && isOfSomebody && isComplete
                ? Optional.empty()
                : Optional.of(UpstreamRefusal.ANSWER_MALFORMED);
    }

    private static boolean isText(JsonNode claims, String name) {
        return claims.path(name).isTextual() && !claims.path(name).textValue().isBlank();
    }
}
