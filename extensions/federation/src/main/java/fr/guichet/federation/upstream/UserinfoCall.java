package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.http.client.methods.HttpGet;

/**
 * Asks userinfo who the person is (OpenID Connect Core, section 5.3): JSON, or a signed JWT by the same keys as the ID
 * token. It must speak of the subject of the ID token.
 */
final class UserinfoCall {

    private final BoundedCalls calls;
    private final TokenVerifier signedAnswers;

    /** @param signedAnswers what a signed answer must show */
    UserinfoCall(BoundedCalls calls, TokenVerifier signedAnswers) {
        this.calls = calls;
        this.signedAnswers = signedAnswers;
    }

    /** @throws UpstreamRefusedException when there is no answer to be believed */
    JsonNode ask(URI endpoint, String accessToken, String subject, Deadline deadline) throws UpstreamRefusedException {
        HttpGet request = new HttpGet(endpoint);
        request.setHeader("Accept", "application/json, application/jwt;q=0.9");
        request.setHeader("Authorization", "Bearer " + accessToken);
        HttpAnswer answer = calls.send(request, deadline);
        if (!answer.isOk()) {
            throw new UpstreamRefusedException(UpstreamRefusal.USERINFO_FAILED);
        }
        JsonNode claims = read(answer);
        if (!subject.equals(claims.path("sub").textValue())) {
            throw new UpstreamRefusedException(UpstreamRefusal.SUBJECT_MISMATCH);
        }
        return claims;
    }

    private JsonNode read(HttpAnswer answer) throws UpstreamRefusedException {
        Optional<String> type = answer.mediaType();
        if (type.filter("application/jwt"::equals).isPresent()) {
            return signedAnswers.verify(new String(answer.body(), StandardCharsets.US_ASCII).strip());
        }
        if (type.filter("application/json"::equals).isPresent()) {
            return StrictJson.object(answer.body());
        }
        throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
    }
}
