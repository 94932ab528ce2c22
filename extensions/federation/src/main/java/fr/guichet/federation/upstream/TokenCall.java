package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;

/** Redeems an authorization code (RFC 6749, section 4.1.3; RFC 7636, section 4.5). */
final class TokenCall {

    private static final Logger LOG = Logger.getLogger(TokenCall.class);

    /** Errors that say that the upstream does not know us, and not that the code is wrong. */
    private static final Set<String> OUR_FAULT =
            Set.of("invalid_client", "unauthorized_client", "invalid_request", "unsupported_grant_type");

    private final BoundedCalls calls;
    private final ClientCredentials credentials;

    TokenCall(BoundedCalls calls, ClientCredentials credentials) {
        this.calls = calls;
        this.credentials = credentials;
    }

    /**
     * Redeems a code.
     *
     * @param endpoint token endpoint
     * @param code as it came
     * @param verifier of PKCE
     * @param redirectUri the one of the authorization request
     * @throws UpstreamRefusedException when there are no tokens for it
     */
    Tokens redeem(URI endpoint, String code, String verifier, URI redirectUri, Deadline deadline)
            throws UpstreamRefusedException {
        HttpPost request = new HttpPost(endpoint);
        request.setHeader("Accept", "application/json");
        List<NameValuePair> form = new ArrayList<>();
        form.add(new BasicNameValuePair(OAuth2Constants.GRANT_TYPE, OAuth2Constants.AUTHORIZATION_CODE));
        form.add(new BasicNameValuePair(OAuth2Constants.CODE, code));
        form.add(new BasicNameValuePair(OAuth2Constants.REDIRECT_URI, redirectUri.toString()));
        form.add(new BasicNameValuePair(OAuth2Constants.CODE_VERIFIER, verifier));
        credentials.addTo(request, form);
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        HttpAnswer answer = calls.send(request, deadline);
        if (!answer.isOk()) {
            throw new UpstreamRefusedException(refusalOf(answer));
        }
        return tokens(StrictJson.object(answer.body()));
    }

    private static UpstreamRefusal refusalOf(HttpAnswer answer) {
        if (answer.status() < 400 || answer.status() >= 500 || answer.status() == 429) {
            LOG.warnf("The token endpoint of an upstream answers with status %d", answer.status());
            return UpstreamRefusal.UNAVAILABLE;
        }
        String error;
        try {
            error = StrictJson.object(answer.body()).path("error").asText("");
        } catch (UpstreamRefusedException noObject) {
            error = "";
        }
        if (OUR_FAULT.contains(error)) {
            LOG.errorf("An upstream does not take our client: %s", error);
            return UpstreamRefusal.MISCONFIGURED;
        }
        return UpstreamRefusal.CODE_REFUSED;
    }

    private static Tokens tokens(JsonNode answer) throws UpstreamRefusedException {
        String idToken = answer.path(OAuth2Constants.ID_TOKEN).textValue();
        String accessToken = answer.path(OAuth2Constants.ACCESS_TOKEN).textValue();
        String type = answer.path("token_type").textValue();
        if (idToken == null || accessToken == null || !"bearer".equalsIgnoreCase(type)) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        return new Tokens(idToken, accessToken);
    }

    /**
     * What a code was worth; not verified yet.
     *
     * @param idToken in its compact form
     * @param accessToken for userinfo, and forgotten after it
     */
    record Tokens(String idToken, String accessToken) {

        /** No token in a log by way of a message. */
        @Override
        public String toString() {
            return "Tokens";
        }
    }
}
