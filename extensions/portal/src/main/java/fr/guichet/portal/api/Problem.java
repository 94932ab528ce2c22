package fr.guichet.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.guichet.identity.AssuranceLevel;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The answer to a refused request (RFC 9457). It says nothing that the refusal does not say already, and never whether
 * somebody exists.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String code, List<FieldProblem> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:guichet:problem:";

    static Problem of(ApiRefusal refusal, List<FieldProblem> errors) {
        return new Problem(
                TYPE_PREFIX + refusal.code(), refusal.title(), refusal.status(), refusal.code(), List.copyOf(errors));
    }

    /** @param needed the level that the address asks for; null where none was asked for */
    Response response(ApiRefusal refusal, AssuranceLevel needed) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(JsonText.of(this));
        challenge(refusal, needed, answer);
        return answer.build();
    }

    private static void challenge(ApiRefusal refusal, AssuranceLevel needed, Response.ResponseBuilder answer) {
        switch (refusal) {
            case TOKEN_ABSENT -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOKEN_INVALID, WRONG_AUDIENCE ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            // RFC 9470, 3: the client may log its user in again and ask for this level.
            case LEVEL_TOO_LOW ->
                answer.header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + needed.acr() + "\"");
            default -> {
                // The token is not what is wrong.
            }
        }
    }
}
