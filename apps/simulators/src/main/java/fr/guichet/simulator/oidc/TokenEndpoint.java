package fr.guichet.simulator.oidc;

import com.sun.net.httpserver.HttpExchange;
import fr.guichet.simulator.web.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives tokens for a code: to the client that it was given to, with the verifier of its challenge, once. */
final class TokenEndpoint {

    private static final int CHUNK_BYTES = 64 * 1024;

    private final Provider provider;
    private final ClientAuthentication authentication;
    private final IdTokens idTokens;

    TokenEndpoint(Provider provider) {
        this.provider = provider;
        this.authentication = new ClientAuthentication(
                provider.clients(), new ClientAssertions(provider.addresses(), provider.clock()));
        this.idTokens = new IdTokens(provider.addresses(), provider.keys(), provider.clock());
    }

    void answer(HttpExchange exchange) throws IOException {
        TokenRequest request = TokenRequest.read(exchange);
        try {
            Grant grant = redeem(request);
            if (grant.has(Misbehaviour.ENDLESS_TOKEN)) {
                sendWithoutEnd(exchange);
            } else {
                tokens(grant).send(exchange);
            }
        } catch (OAuthError refusal) {
            Json.error(refusal).send(exchange);
        }
    }

    private Grant redeem(TokenRequest request) throws OAuthError {
        RegisteredClient client = authentication.authenticate(request);
        if (!request.form().get("grant_type").equals("authorization_code")) {
            throw OAuthError.unsupported("unsupported_grant_type", "authorization_code alone");
        }
        provider.issued().add("a code of a provider", request.form().get("code"));
        provider.issued().add("a code verifier", request.form().get("code_verifier"));
        Grant grant = provider.grants()
                .takeCode(request.form().get("code"))
                .orElseThrow(() -> OAuthError.invalidGrant("the code is not known, was used, or has ended"));
        if (!grant.request().client().id().equals(client.id())) {
            throw OAuthError.invalidGrant("the code was given to another client");
        }
        if (!grant.request().redirectUri().toString().equals(request.form().get("redirect_uri"))) {
            throw OAuthError.invalidGrant("redirect_uri is another than the request's");
        }
        String challenge = Secrets.challenge(request.form().get("code_verifier"));
        if (!Secrets.same(grant.request().codeChallenge(), challenge)) {
            throw OAuthError.invalidGrant("the PKCE verifier is wrong");
        }
        if (grant.has(Misbehaviour.CODE_REFUSED)) {
            throw OAuthError.invalidGrant("refused on demand");
        }
        return grant;
    }

    private Answer tokens(Grant grant) {
        if (grant.has(Misbehaviour.SLOW_TOKEN)) {
            provider.pauses().pause(OidcSimulator.SLOW);
        }
        if (grant.has(Misbehaviour.TOKEN_500)) {
            return Json.answer(500, Map.of("error", "server_error"));
        }
        if (grant.has(Misbehaviour.TOKEN_REDIRECT)) {
            return Answer.redirect(URI.create(OidcSimulator.ELSEWHERE));
        }
        if (grant.has(Misbehaviour.MALFORMED_TOKEN)) {
            return Answer.page(200, "<!DOCTYPE html><html lang=\"en\"><title>It works</title>");
        }
        grant.session().entered(grant.request().client().id());
        String accessToken = provider.grants().accessToken(grant);
        Map<String, Object> answer = new LinkedHashMap<>();
        provider.issued().add("an access token of a provider", accessToken);
        answer.put("access_token", accessToken);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Grants.TOKEN_LIFETIME.toSeconds());
        answer.put("scope", grant.request().scope());
        if (grant.has(Misbehaviour.MALFORMED_ID_TOKEN)) {
            answer.put("id_token", "this.is-no.token");
        } else if (!grant.has(Misbehaviour.NO_ID_TOKEN)) {
            String idToken = idTokens.issue(grant, accessToken);
            provider.issued().add("an ID token of a provider", idToken);
            answer.put("id_token", idToken);
        }
        return Json.answer(200, answer);
    }

    private void sendWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = " ".repeat(CHUNK_BYTES).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!provider.pauses().stopped()) {
                out.write(chunk);
            }
        }
    }
}
